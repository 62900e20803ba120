/** The office's part of a round, asked over HTTP as the console asks it. */
import { cookiesOf, setUpAdmin, type Credentials } from './admin.ts'
import type { RunningServer } from '@phieu/server'
import { z } from 'zod'
import { fetchAlone } from './fetch-alone.ts'

/** Where an office is reached; its server may be another process. */
export interface OfficeAddress {
  url: string
  /** Of its pages. */
  origin: string
}

/** Someone who is signed in at the office. */
export interface Desk {
  office: OfficeAddress
  /** Asks for a page or a file. */
  get: (path: string) => Promise<Response>
  /** Sends JSON; bytes are sent as a file. */
  post: (path: string, body: unknown) => Promise<Response>
}

/** Sets up the first admin, who is signed in then. Every answer but a good one throws. */
export async function openDesk(
  server: RunningServer,
  account?: Omit<Credentials, 'cookies'>,
): Promise<Desk> {
  const { url, firstRun } = server
  const { cookies } = await setUpAdmin({ url, firstRun }, account)
  return deskAt({ url, origin: server.services.config.publicUrl }, cookies)
}

/**
 * Lets somebody else in by an invitation of the admin's: what one person approved another publishes.
 * A unit's account sees the unit of its scope.
 *
 * @param desk - the admin's
 */
export async function openSecondDesk(
  desk: Desk,
  {
    password,
    scope = {},
    ...invitation
  }: Omit<Credentials, 'cookies'> & { role: 'admin' | 'council' | 'unit'; scope?: object },
): Promise<Desk> {
  const made = await desk.post('/api/people/invitations', { ...invitation, scope })
  const code = new URL(Invited.parse(await made.json()).address).hash.slice(1)
  const { name } = invitation
  const joined = await desk.post('/api/access/join', { code, name, password })
  return deskAt(desk.office, cookiesOf(joined))
}

const Invited = z.object({ address: z.string() })

/** @param cookies - of whoever is signed in there */
export function deskAt(office: OfficeAddress, cookies: string): Desk {
  const { url, origin } = office
  const page = { cookie: cookies, origin }

  async function ask(path: string, request: RequestInit): Promise<Response> {
    const answer = await fetchAlone(url + path, request)
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
  return {
    office,
    get: (path) => ask(path, { headers: page }),
    post: (path, body) => {
      const isFile = body instanceof Uint8Array
      const type = isFile ? 'text/csv' : 'application/json'
      return ask(path, {
        method: 'POST',
        headers: { ...page, 'content-type': type },
        body: isFile ? new Uint8Array(body) : JSON.stringify(body),
      })
    },
  }
}

const Preview = z.object({ digest: z.string().nullable(), faults: z.array(z.unknown()) })

/** Looks at a file of assessed points and imports it, as it was looked at. */
export async function importAssessed(desk: Desk, round: string, file: Uint8Array): Promise<void> {
  await importFile(desk, `/api/rounds/${round}/assessed`, file, 'Biên bản của Hội đồng thẩm định')
}

/**
 * Looks at a file and imports it, as it was looked at.
 *
 * @param base - where `…/preview` and `…/import` stand
 * @throws Error with the faults of the file
 */
export async function importFile(
  desk: Desk,
  base: string,
  file: Uint8Array,
  reason: string,
): Promise<void> {
  const preview = await desk.post(`${base}/preview`, file)
  const { digest, faults } = Preview.parse(await preview.json())
  if (digest === null) throw new Error(`the file has faults: ${JSON.stringify(faults)}`)

  const wish = new URLSearchParams({ digest, reason })
  await desk.post(`${base}/import?${wish}`, file)
}

const Drawn = z.object({ digest: z.string(), sealedSeed: z.string() })

/**
 * Draws which units each insider of a group rates, and makes a link for everybody.
 *
 * @param base - of the group, `/api/rounds/…/insiders/…`
 * @param burden - how many units one person rates
 * @returns the letters, a row a person in CSV
 */
export async function linkInsiders(
  desk: Desk,
  base: string,
  burden: { least: number; most: number },
): Promise<string> {
  const question = { burden, newcomers: false }
  const drawn = Drawn.parse(await (await desk.post(`${base}/draw/preview`, question)).json())
  await desk.post(`${base}/draw`, { ...question, ...drawn })
  const wish = { channel: 'email', whose: 'new', format: 'csv', language: 'vi' }
  return (await desk.post(`${base}/links`, wish)).text()
}

export interface InvitationWish {
  label: string
  units: readonly string[]
  group: string
  channel: string
  /** How many about each unit. */
  each: number
}

const Batch = z.object({ id: z.string() })

/** Makes one-time invitations. @returns their codes */
export async function makeInvitations(
  desk: Desk,
  round: string,
  wish: InvitationWish,
): Promise<string[]> {
  const base = `/api/rounds/${round}/batches`
  const { id } = Batch.parse(await (await desk.post(base, wish)).json())
  return codesIn(await (await desk.get(`${base}/${id}/codes.csv`)).text())
}

/** The codes in a list of addresses, in its order. */
export function codesIn(list: string): string[] {
  return [...new Set([...list.matchAll(/\/i#([0-9a-z]+)/g)].map(([, code = '']) => code))]
}

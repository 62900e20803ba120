/** An office whose letters go to a real mail server: what it does, and what people do with them. */
import { MailingList } from '@phieu/office'
import { z } from 'zod'
import { keepMidnight } from '../backup-retention/midnight.ts'
import type { Database } from '../database/database.ts'
import { makeBallot, unitA, unitB } from './test-ballots.ts'
import { sealEntry } from './test-envelopes.ts'
import { openTestMailServer, type TestMailServer } from './test-mail-server.ts'
import { openTestOffice, type TestOffice } from './test-office.ts'

export const round = 'practice-2026'
const base = `/api/rounds/${round}/mailings`

export interface LetterOffice {
  office: TestOffice
  post: TestMailServer
  cookies: string
  ask: (path: string, body?: unknown) => Promise<Response>
  /** Uploads a list about two units in turns. @returns the id of the mailing */
  makeMailing: (people: readonly string[], label?: string) => Promise<string>
  readMailing: (id: string) => Promise<z.infer<typeof MailingList>['mailings'][number]>
  /** Answers by the code of a letter. */
  answer: (code: string) => Promise<void>
  /** The same hour of the next day, after its midnight was kept. */
  nextDay: () => Promise<void>
  close: () => Promise<void>
}

/** @param perMinute - as fast as it can where nothing is said: the clock stands still */
export async function openLetterOffice(
  open?: () => Promise<Database>,
  perMinute?: number,
): Promise<LetterOffice> {
  const post = await openTestMailServer()
  const office = await openTestOffice({
    ...(open && { open }),
    mail: perMinute === undefined ? post.config : { ...post.config, perMinute },
    round: {
      practice: false,
      year: 2026,
      fieldworkPeriod: { from: '2026-11-01', to: '2026-11-30' },
    },
  })
  const cookies = await office.setUp()
  await office.services.keys.make(round, { holder: 'server' }, '2026-11-20')
  await office.services.store.beginDay('2026-11-21')
  const ask = (path: string, body?: unknown) =>
    office.ask(`${base}${path}`, { method: 'POST', body, cookies })

  return {
    office,
    post,
    cookies,
    ask,
    async makeMailing(people, label = 'Tháng 11') {
      const body = listOf(people)
      const query = new URLSearchParams({ group: 'ND', label })
      const { digest } = Digest.parse(await (await ask(`/preview?${query}`, body)).json())
      return Made.parse(await (await ask(`?${query}&digest=${digest}`, body)).json()).id
    },
    async readMailing(id) {
      const page = MailingList.parse(await (await office.ask(base, { cookies })).json())
      const found = page.mailings.find((mailing) => mailing.id === id)
      if (!found) throw new Error(`there is no mailing ${id}`)
      return found
    },
    answer: (code) => answer(office, code),
    async nextDay() {
      office.clock.now = new Date(office.clock.now.getTime() + 24 * 60 * 60 * 1000)
      await keepMidnight(office.services)
    },
    async close() {
      await office.close()
      await post.close()
    },
  }
}

export function listOf(people: readonly string[]): Uint8Array<ArrayBuffer> {
  const rows = people.map((address, at) => `${address};${at % 2 ? unitA : unitB};Người ${at}`)
  return new TextEncoder().encode(['email;unit;name', ...rows].join('\r\n'))
}

const Digest = z.object({ digest: z.string() })
const Made = z.object({ id: z.string() })
const Opening = z.object({ units: z.array(z.object({ unit: z.object({ id: z.string() }) })) })
const Pushed = z.object({ verdicts: z.array(z.object({ outcome: z.literal('kept') })).length(1) })

async function answer({ services, ask }: TestOffice, code: string): Promise<void> {
  const opened = await ask('/api/invitations/open', { method: 'POST', body: { code } })
  const [asked] = Opening.parse(await opened.json()).units
  if (!asked) throw new Error('the invitation asks nothing')
  const ballot = makeBallot({ unit: asked.unit.id })
  const envelope = await sealEntry(services, ballot, { invitation: code })
  const pushed = await ask('/api/ballots', { method: 'POST', body: { envelopes: [envelope] } })
  Pushed.parse(await pushed.json())
}

/** The code in the link of a letter. */
export function codeIn(raw: string): string {
  const [, code] = /\/i#([0-9a-z]{16})/.exec(textOf(raw)) ?? []
  if (code === undefined) throw new Error('the letter has no link')
  return code
}

/** The text of a letter as it was before it was encoded for the wire. */
export function textOf(raw: string): string {
  const [head = '', ...parts] = raw.split('\r\n\r\n')
  const body = parts.join('\r\n\r\n')
  if (/^content-transfer-encoding: base64/im.test(head)) {
    return Buffer.from(body, 'base64').toString()
  }
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString()
}

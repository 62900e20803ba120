/** Insiders of a test office, spoken to as the desk and the phones do. */
import { randomUUID } from 'node:crypto'
import { deriveQuestionnaire, InvitationOpening, type Ballot, type Verdict } from '@phieu/survey'
import { loadDefinition } from '@phieu/catalogue'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { TestOffice } from './test-office.ts'
import { openTestPhone } from './test-phone.ts'

/** Commune chairs, who rate 20 units of the registry of 2026: all of A, C and C2. */
export const chairs = '/api/rounds/practice-2026/insiders/CTH'

const Drawn = z.object({ sealedSeed: z.string(), digest: z.string() })

/** One row of a list of links: what each person was given. */
export interface HandedOut {
  name: string
  code: string
  cells: readonly string[]
}

/** The desk of the office, for one who is signed in. */
export function openInsiderDesk(office: TestOffice, cookies: string) {
  const ask = (path: string, body?: unknown) =>
    office.ask(`${chairs}${path}`, {
      cookies,
      ...(body === undefined ? {} : { method: 'POST', body }),
    })

  async function done(answer: Promise<Response>): Promise<Response> {
    const response = await answer
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return response
  }

  const desk = {
    ask,
    read: async () => (await done(ask(''))).json(),
    add: (name: string, facts: Record<string, unknown> = {}) =>
      done(ask('/people', { name, position: 'Chủ tịch UBND', notUnits: [], blocks: [], ...facts })),
    /** Draws as it was previewed. */
    async draw(burden: unknown, newcomers = false) {
      const question = { burden, newcomers }
      const preview = await (await done(ask('/draw/preview', question))).json()
      const { sealedSeed, digest } = Drawn.parse(preview)
      await done(ask('/draw', { ...question, sealedSeed, digest }))
      return preview
    },
    async links(whose: unknown = 'new'): Promise<HandedOut[]> {
      const wish = { channel: 'email', whose, format: 'csv', language: 'en' }
      const file = await (await done(ask('/links', wish))).text()
      const rows: string[][] = parse(file, { bom: true })
      return rows.slice(1).map((cells) => ({
        name: cells[0] ?? '',
        code: cells[4]?.split('#')[1] ?? '',
        cells,
      }))
    },
  }
  return desk
}

/** Puts people on a list, draws every unit for each, and hands out their links. */
export async function handOut(office: TestOffice, cookies: string, names: readonly string[]) {
  const desk = openInsiderDesk(office, cookies)
  for (const name of names) await desk.add(name, { blocks: ['C2'] })
  await desk.draw('all')
  return { desk, codes: (await desk.links()).map(({ code }) => code) }
}

/** What a link opens on a phone. */
export async function openLink(office: TestOffice, code: string): Promise<InvitationOpening> {
  const answer = await office.ask('/api/invitations/open', { method: 'POST', body: { code } })
  if (!answer.ok) throw new Error(`the link opens nothing: ${await answer.text()}`)
  return InvitationOpening.parse(await answer.json())
}

/** Sends a ballot about one unit through a personal link. */
export async function rate(
  office: TestOffice,
  code: string,
  unit: string,
  given: Partial<Ballot> & { answer?: number } = {},
): Promise<Verdict | undefined> {
  const { answer = 4, ...rest } = given
  const ballot = insiderBallot(unit, rest, answer)
  const [verdict] = await openTestPhone(office).verdicts([{ ballot, invitation: code }])
  return verdict
}

export function insiderBallot(unit: string, given: Partial<Ballot> = {}, answer = 4): Ballot {
  const block = unit.startsWith('A') ? 'A' : unit === 'C04' ? 'C2' : 'C'
  const questionnaire = deriveQuestionnaire(loadDefinition(), block, 'CTH')
  if (!questionnaire) throw new Error(`block ${block} asks chairs nothing`)
  return {
    id: randomUUID(),
    round: 'practice-2026',
    unit,
    group: 'CTH',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language: 'vi',
    answers: Object.fromEntries(questionnaire.items.map(({ id }) => [id, answer])),
    sealedOn: '2026-11-20',
    ...given,
  }
}

/** What interviewers are asked to do, whom they did not get a ballot of, and how their phones are. */
import { loadRegistry } from '@phieu/catalogue'
import {
  daysLater,
  targetOf,
  type Ballot,
  type Contact,
  type ContactOutcome,
  type DeviceReport,
  type LocalDate,
  type Round,
} from '@phieu/survey'
import { z } from 'zod'
import type { Chance } from './chance.ts'
import type { Desk } from './desk.ts'
import { fetchAlone } from './fetch-alone.ts'
import { collectorOf, INTERVIEWS } from './fieldwork.ts'
import type { Phone } from './send.ts'

/** Of a hundred people who were to be asked beside a hundred who were: what became of them. */
const missed: readonly [ContactOutcome, number][] = [
  ['not-at-home', 17],
  ['refused', 11],
  ['not-reached', 5],
  ['not-eligible', 4],
]

/** Assigns the citizens of each ward to the interviewer who lives there. */
export async function giveAssignments(
  desk: Desk,
  round: Round,
  interviewers: readonly string[],
): Promise<void> {
  const dueOn = round.fieldworkPeriod?.to
  const assignments = [...loadRegistry('hanoi-2026').units.entries()].flatMap(([at, unit]) => {
    const interviewer = collectorOf(at, interviewers)
    if (unit.block !== 'B' || interviewer === undefined) return []
    const wanted = Math.ceil((targetOf(round, unit.id, 'ND') * INTERVIEWS) / 100)
    return { interviewer, unit: unit.id, group: 'ND', wanted, ...(dueOn && { dueOn }) }
  })
  await desk.post(`/api/rounds/${round.id}/assignments`, { assignments })
}

/** Tells whom the interviewers of a day met or looked for in vain. */
export async function tellContacts(
  url: string,
  phones: ReadonlyMap<string, Phone>,
  ballots: readonly Ballot[],
  chance: Chance,
): Promise<void> {
  const taken = ballots.filter(({ mode }) => mode === 'interview')
  for (const [interviewer, own] of Map.groupBy(taken, (ballot) => ballot.interviewer ?? '')) {
    const phone = phones.get(interviewer)
    const contacts = own.flatMap((ballot) => contactsBeside(ballot, chance))
    if (phone && contacts.length > 0) await tell(url, '/api/contacts', phone, { contacts })
  }
}

function contactsBeside({ unit, group, sealedOn }: Ballot, chance: Chance): Contact[] {
  return missed
    .filter(([, ofHundred]) => chance.between(1, 100) <= ofHundred)
    .map(([outcome]) => ({
      id: chance.uuid(),
      unit,
      group,
      outcome,
      attempts: outcome === 'refused' ? 1 : chance.between(1, 3),
      on: sealedOn,
    }))
}

/**
 * Tells how the phones are: all is well but with the third, which has had no network for days, and the
 * sixth, which is nearly full.
 *
 * @param desk - knows which version of the app is handed out
 */
export async function reportPhones(
  desk: Desk,
  { url, round, today }: { url: string; round: string; today: LocalDate },
  phones: ReadonlyMap<string, Phone>,
): Promise<void> {
  const answer = await desk.get(`/api/rounds/${round}/devices`)
  const version = Version.parse(await answer.json()).version ?? 'demo'
  const well: DeviceReport = {
    version,
    unsent: 0,
    refused: 0,
    freeMegabytes: 2_400,
    persistent: true,
  }
  for (const [at, phone] of [...phones.values()].entries()) {
    const report = {
      ...well,
      ...(at === 2 && { unsent: 4, oldestUnsent: daysLater(today, -3), lastError: 'offline' }),
      ...(at === 5 && { freeMegabytes: 20 }),
    }
    await tell(url, '/api/devices/report', phone, report)
  }
}

const Version = z.object({ version: z.string().nullable() })

async function tell(url: string, path: string, { token }: Phone, body: unknown): Promise<void> {
  const response = await fetchAlone(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`)
}

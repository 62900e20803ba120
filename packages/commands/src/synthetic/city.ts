/** A finished city: the round of 2024 published, and the next one in the middle of its fieldwork. */
import { loadRegistry } from '@phieu/catalogue'
import type { DemoAccount, RunningServer } from '@phieu/server'
import { daysLater, localDate, type Round } from '@phieu/survey'
import { z } from 'zod'
import type { Say } from '../say.ts'
import { synthesiseAnnouncement } from './announcement-2024/announcement.ts'
import { assessedFile } from './announcement-2024/assessed-file.ts'
import { holdRound, type OfficeClock } from './announcement-2024/hold-round.ts'
import { letIn } from './cast.ts'
import { seededChance } from './chance.ts'
import { councilsPoints } from './councils-points.ts'
import { importAssessed, openDesk, type Desk } from './desk.ts'
import { doubtfulBallots } from './doubtful.ts'
import { ballotsByDay, DAYS_BEHIND } from './fieldwork.ts'
import { enrolPhoneOf, makeLinks } from './fill.ts'
import { answerInvitations, nameOf, rateAsInsiders, type HandingOut } from './handed-out.ts'
import { giveAssignments, reportPhones, tellContacts } from './phones.ts'
import { sendBallots, type Phone } from './send.ts'

/** In three teams; the last one keys in paper. */
const INTERVIEWERS = 13

/** The last wards, to which the council has not come yet: its work of today. */
const stillToAssess = new Set(
  loadRegistry('hanoi-2026')
    .units.filter(({ block }) => block === 'B')
    .slice(-6)
    .map(({ id }) => id),
)

export interface City {
  /** The round that is open, as the server was started with it. */
  round: Round
  cast: readonly [DemoAccount, ...DemoAccount[]]
  /** Begins in 2024, as `clockOf2024` gives it; it shows `now` in the end. */
  clock: OfficeClock
  now: Date
}

/**
 * Fills an empty office through the doors that people use, on the days on which they would.
 *
 * @returns how many ballots the open round has
 */
export async function fillCity(
  server: RunningServer,
  { round, cast, clock, now }: City,
  say: Say,
): Promise<number> {
  const desk = await openDesk(server, cast[0])
  say('  2024: ballots, points, publication')
  await holdRound(server, desk, synthesiseAnnouncement(), clock)

  say(`  ${round.year}: links, interviewers, insiders, invitations`)
  const today = localDate(now, round.timeZone)
  clock.now = morningOf(daysLater(today, -DAYS_BEHIND))
  const links = await makeLinks(server)
  const interviewers = await takeInterviewers(desk, round.id)
  await letIn(desk, cast, interviewers[0] ?? '')
  const points = councilsPoints(round.id).filter(({ unit }) => !stillToAssess.has(unit))
  await importAssessed(desk, round.id, assessedFile(points, 'hanoi-2026'))
  const phones = new Map<string, Phone>()
  for (const id of interviewers) phones.set(id, await enrolPhoneOf(server, id))
  await giveAssignments(desk, round, interviewers)
  const passes = {
    linkFor: (unit: string, group: string) => links.get(`${unit}/${group}`) ?? '',
    phoneOf: (interviewer: string) => phones.get(interviewer),
  }

  let sent = 0
  const met = seededChance(`${round.id}/contacts`)
  const days = ballotsByDay(round, today, interviewers)
  for (const [day, ballots] of days) {
    clock.now = morningOf(day)
    const isLast = day === daysLater(today, -1)
    const all = isLast ? [...ballots, ...doubtful(round, interviewers, day)] : ballots
    await sendBallots(server.url, all, passes, () => {})
    await tellContacts(server.url, phones, ballots, met)
    sent += all.length
    say(`  ${day}: ${sent} ballots`)
  }
  const chance = seededChance(`${round.id}/handed-out`)
  const out: HandingOut = { desk, url: server.url, round: round.id, today, chance }
  clock.now = now
  await reportPhones(desk, out, phones)
  sent += await rateAsInsiders(out)
  sent += await answerInvitations(out)
  // Made-up ballots have no secrets: all of them are counted before anybody looks.
  await server.services.counts.settle()
  return sent
}

/** Ten in the morning in Hanoi. */
function morningOf(day: string): Date {
  return new Date(`${day}T03:00:00Z`)
}

async function takeInterviewers(desk: Desk, round: string): Promise<string[]> {
  const base = `/api/rounds/${round}/interviewers`
  const teams = ['Tổ Ba Đình', 'Tổ Đống Đa', 'Tổ Hà Đông']
  const interviewers = Array.from({ length: INTERVIEWERS }, (_, at) => ({
    name: nameOf(100 + 7 * at),
    code: `${at + 1}`.padStart(2, '0'),
    team: at === INTERVIEWERS - 1 ? 'Nhập phiếu giấy' : (teams[at % teams.length] ?? ''),
  }))
  await desk.post(base, { interviewers })
  const list = Interviewers.parse(await (await desk.get(base)).json())
  const byCode = new Map(list.interviewers.map(({ code, id }) => [code, id]))
  return interviewers.map(({ code }) => byCode.get(code) ?? '')
}

const Interviewers = z.object({
  interviewers: z.array(z.object({ id: z.string(), code: z.string() })),
})

function doubtful(round: Round, interviewers: readonly string[], day: string) {
  const wards = loadRegistry('hanoi-2026').units.filter(({ block }) => block === 'B')
  const [praised, visited, silent] = [wards[11], wards[29], wards[47]]
  const [hasty, clerk] = [interviewers[6], interviewers.at(-1)]
  if (!praised || !visited || !silent || hasty === undefined || clerk === undefined) return []
  const place = {
    round: round.id,
    wards: [praised.id, visited.id, silent.id] as const,
    hasty,
    clerk,
  }
  return doubtfulBallots(place, day)
}

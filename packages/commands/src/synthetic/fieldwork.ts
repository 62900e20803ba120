import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { daysLater, type Ballot, type LocalDate, type Round } from '@phieu/survey'
import { syntheticBallots } from './ballots.ts'
import { seededChance, type Chance } from './chance.ts'

/** How many days of collecting lie behind, and how many are still to come. */
export const DAYS_BEHIND = 14
const DAYS_AHEAD = 16

/** Rated by personal links; everybody else comes by links, interviews or on paper. */
export const insiderGroups = ['HDND', 'LDS', 'CTH'] as const

/** Of a hundred ballots that are wanted in the end, how many have come by now. */
const COME = 45

/** Of a hundred ballots of citizens about wards: taken by interviewers, given on paper. */
export const INTERVIEWS = 30
const PAPER = 6

/** The round of a city that is in the middle of its fieldwork on a day. */
export function roundInFieldwork(base: Round, today: LocalDate): Round {
  return {
    ...base,
    year: Number(today.slice(0, 4)),
    fieldworkPeriod: { from: daysLater(today, -DAYS_BEHIND), to: daysLater(today, DAYS_AHEAD) },
  }
}

/**
 * What came in so far, by the day on which it was sealed. Interviewers work where they live, a few
 * ballots a day and not on Sundays; paper is keyed in by the last of them.
 *
 * @param interviewers - ids, two at least
 */
export function ballotsByDay(
  round: Round,
  today: LocalDate,
  interviewers: readonly string[],
): ReadonlyMap<LocalDate, Ballot[]> {
  const chance = seededChance(`${round.id}/fieldwork`)
  const registry = loadRegistry('hanoi-2026')
  const field = { round, definition: loadDefinition(), registry, interviewer: '', sealedOn: today }
  const homes = new Map(registry.units.map(({ id }, at) => [id, at]))
  const days = new Map<LocalDate, Ballot[]>()
  for (const ballot of syntheticBallots(field)) {
    const isInsider = insiderGroups.some((group) => group === ballot.group)
    if (isInsider || chance.between(1, 100) > COME) continue
    const { interviewer: _nobody, ...given } = ballot
    const way = wayOf(ballot, homes.get(ballot.unit) ?? 0, interviewers, chance)
    const day = dayOf(today, way.mode, chance)
    days.set(day, [...(days.get(day) ?? []), { ...given, ...way, sealedOn: day }])
  }
  return new Map([...days].toSorted(([a], [b]) => a.localeCompare(b)))
}

/** Who interviews about a unit, by its place in the registry; the last one keys in paper. */
export function collectorOf(home: number, interviewers: readonly string[]): string | undefined {
  const collecting = interviewers.slice(0, -1)
  return collecting[home % collecting.length]
}

/** How a ballot came. */
function wayOf(
  { unit, group }: Ballot,
  home: number,
  interviewers: readonly string[],
  chance: Chance,
): Pick<Ballot, 'mode' | 'interviewer' | 'seconds'> {
  const drawn = chance.between(1, 100)
  const isWardsCitizen = unit.startsWith('B') && group === 'ND'
  const clerk = interviewers.at(-1)
  const interviewer = collectorOf(home, interviewers)
  if (isWardsCitizen && drawn <= INTERVIEWS && interviewer !== undefined) {
    return { mode: 'interview', interviewer, seconds: 10 * chance.between(24, 58) }
  }
  if (isWardsCitizen && drawn <= INTERVIEWS + PAPER && clerk !== undefined) {
    return { mode: 'paper', interviewer: clerk }
  }
  return { mode: 'online', seconds: 10 * chance.between(14, 60) }
}

/** A day behind; Sundays are free for who is paid for it. */
function dayOf(today: LocalDate, mode: Ballot['mode'], chance: Chance): LocalDate {
  const day = daysLater(today, -chance.between(1, DAYS_BEHIND))
  const isSunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0
  return isSunday && mode !== 'online' ? daysLater(day, day > daysLater(today, -8) ? -1 : 1) : day
}

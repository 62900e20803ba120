/** What an interviewer's own counts say of where to go next. Nobody else's ballots are in them. */
import type { LocalDate } from '@phieu/survey'
import type { PhoneAssignment } from '../device/fieldwork/assignments.ts'

const DAY = 86_400_000

/**
 * How many ballots a day bring an assignment to its end in time, today and its last day among them.
 *
 * @returns a whole number, rounded up; `late` after its last day; `undefined` where nothing is left to
 *   do, or no day is set
 */
export function paceOf(
  { remaining, dueOn }: Pick<PhoneAssignment, 'remaining' | 'dueOn'>,
  today: LocalDate,
): number | 'late' | undefined {
  if (remaining === 0 || dueOn === undefined) return undefined
  const days = (Date.parse(dueOn) - Date.parse(today)) / DAY + 1
  return days < 1 ? 'late' : Math.ceil(remaining / days)
}

/** What is still to be done first, the earliest day before all. */
export function byUrgency(a: PhoneAssignment, b: PhoneAssignment): number {
  const isDone = (assignment: PhoneAssignment) => Number(assignment.remaining === 0)
  const due = ({ dueOn = '9999-12-31' }: PhoneAssignment) => dueOn
  return isDone(a) - isDone(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0)
}

/** Names an assignment in a form; a unit's id has no slash. */
export function placeOf({ unit, group }: Pick<PhoneAssignment, 'unit' | 'group'>): string {
  return `${unit}/${group}`
}

import type { LocalDate, Round } from '@phieu/survey'
import { ProblemError } from '../problem.ts'
import type { Link } from '../store/distribution/link-store.ts'

/**
 * The days on which ballots can be begun: the round's, within which a link may have its own.
 *
 * @throws ProblemError `not-begun` with the first day, `over` with the last one
 */
export function requireDays(
  { fieldworkPeriod }: Pick<Round, 'fieldworkPeriod'>,
  today: LocalDate,
  { opensOn, closesOn }: Partial<Pick<Link, 'opensOn' | 'closesOn'>> = {},
): void {
  const first = latest(fieldworkPeriod?.from, opensOn)
  const last = earliest(fieldworkPeriod?.to, closesOn)
  if (last !== undefined && today > last) {
    throw new ProblemError('over', undefined, {}, { day: last })
  }
  if (first !== undefined && today < first) {
    throw new ProblemError('not-begun', undefined, {}, { day: first })
  }
}

function latest(...days: (LocalDate | undefined)[]): LocalDate | undefined {
  return known(days).at(-1)
}

function earliest(...days: (LocalDate | undefined)[]): LocalDate | undefined {
  return known(days).at(0)
}

function known(days: (LocalDate | undefined)[]): LocalDate[] {
  return days.filter((day) => day !== undefined).sort()
}

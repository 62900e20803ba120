import type { RoundEntry } from '@phieu/office'

/** Rounds as one looks for them: the latest first, those for trying out behind all that count. */
export function newestFirst(rounds: readonly RoundEntry[]): RoundEntry[] {
  return rounds.toSorted(
    (a, b) =>
      Number(a.practice) - Number(b.practice) ||
      timeOf(b).localeCompare(timeOf(a)) ||
      b.id.localeCompare(a.id),
  )
}

/** When its ballots are collected, else the year that it is about. */
function timeOf({ fieldworkPeriod, year }: RoundEntry): string {
  return fieldworkPeriod?.from ?? `${year ?? ''}`
}

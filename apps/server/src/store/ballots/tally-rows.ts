import type { GroupTally } from '@phieu/scoring'

/** The tally of a row of `tallies`; this program alone has written it, so its shape is known. */
export function readTally(row: { ballots: number; counts: string }): GroupTally {
  const table: number[] = JSON.parse(row.counts)
  return { ballots: row.ballots, table }
}

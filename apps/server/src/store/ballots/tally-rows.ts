import type { GroupTally } from '@phieu/scoring'
import { z } from 'zod'

const Counts = z.array(z.int().min(0))

/** The tally of a row of `tallies`. */
export function readTally(row: { ballots: number; counts: string }): GroupTally {
  return { ballots: row.ballots, table: Counts.parse(JSON.parse(row.counts)) }
}

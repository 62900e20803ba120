/** The few numbers that answer "how far are we?". */
import type { BlockOverview } from '../../api/answers.ts'

/** How far all blocks are together. */
export function sumStandings(blocks: readonly BlockOverview[]): BlockOverview['standing'] {
  const sum = (name: keyof BlockOverview['standing']) =>
    blocks.reduce((total, { standing }) => total + standing[name], 0)
  return { units: sum('units'), withBallots: sum('withBallots'), few: sum('few') }
}

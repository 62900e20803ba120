/** Whether the groups of a unit that are hidden can be those that sizes demand. */
import { PUBLIC_MINIMUM, type UnitTrace } from '@phieu/scoring'

/**
 * Units that hide groups which nothing demands to be hidden, each in a sentence: whoever wants a unit without points, or without a rank, hides its groups.
 *
 * @see METHOD.md, section 10, 1: all small groups, then the next-smallest, until those hidden are enough
 */
export function findHidingFaults(traces: readonly UnitTrace[]): string[] {
  return traces.flatMap(({ unit, ballots, groups }) => {
    const shown = groups.flatMap((each) => each.ballots || [])
    const hidden = groups.filter((each) => each.ballots === null).length
    const left = ballots - shown.reduce((sum, own) => sum + own, 0)
    if (hidden === 0) return []
    const most = mostHidden(hidden, Math.min(...shown))
    return left >= hidden && left <= most
      ? []
      : [
          `traces.json hides ${hidden} groups of ${unit} with ${left} ballots, and of so many none would have to be hidden.`,
        ]
  })
}

/**
 * The most ballots that hidden groups can have together: the small ones have fewer than the minimum, who
 * covers has no more than any that is shown, and each of these was needed.
 *
 * @param shown - ballots of the smallest group that is shown
 */
function mostHidden(hidden: number, shown: number): number {
  const small = PUBLIC_MINIMUM - 1
  // One by itself has nobody to cover it.
  if (hidden === 1) return shown === Number.POSITIVE_INFINITY ? small : 0
  // Before the last one that covers they were not enough: a single one, or the covers and as much again but one.
  const withCovers = Array.from({ length: hidden - 1 }, (_, at) => at + 1).map((covers) =>
    covers === 1 ? small + shown : covers * PUBLIC_MINIMUM - 2 + shown,
  )
  return Math.max(hidden * small, ...withCovers)
}

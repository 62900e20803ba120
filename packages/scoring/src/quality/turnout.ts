import type { GroupCount } from '../units/unit-score.ts'

/**
 * Unit non-response where the number of people is known: which part of them gave a ballot, 0 to 1.
 *
 * @param counts - of one unit, or of several that are told of together
 * @returns `undefined` where a number of people is not known, or smaller than that of the ballots, and
 *   where there is nobody
 * @see METHOD.md, section 18
 */
export function turnout(
  counts: readonly Pick<GroupCount, 'ballots' | 'size' | 'isOverfull'>[],
): number | undefined {
  let [ballots, people] = [0, 0]
  for (const count of counts) {
    if (count.size === undefined || count.isOverfull) return undefined
    ballots += count.ballots
    people += count.size
  }
  return people === 0 ? undefined : ballots / people
}

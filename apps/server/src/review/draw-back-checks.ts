import type { BackCheckDraw } from '@phieu/office'
import { createRandomStream } from '@phieu/scoring'
import type { DrawnInterview } from '../store/review/back-check-store.ts'

/**
 * Draws interviews at random, so many of each interviewer or about each unit: the same seed and the
 * same candidates give the same draw, whoever repeats it.
 *
 * @param candidates - in any order; they are drawn in the order of their ids
 * @param rule - a percentage is rounded up, so that one of few is drawn as well
 */
export function drawBackChecks(
  candidates: readonly DrawnInterview[],
  { seed, by, share }: Pick<BackCheckDraw, 'seed' | 'by' | 'share'>,
): DrawnInterview[] {
  const chance = createRandomStream(seed)
  const ordered = candidates.toSorted((a, b) => (a.ballot < b.ballot ? -1 : 1))
  const strata = Map.groupBy(ordered, (each) => each[by])
  return [...strata.keys()].sort().flatMap((key) => {
    const pot = [...(strata.get(key) ?? [])]
    const wanted = 'percent' in share ? Math.ceil((pot.length * share.percent) / 100) : share.number
    return Array.from({ length: Math.min(wanted, pot.length) }, () =>
      pot.splice(chance.below(pot.length), 1),
    ).flat()
  })
}

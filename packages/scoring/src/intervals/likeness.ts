import { betweenClusters, USUAL_LIKENESS } from './design-effect.ts'
import { sumOfSquares } from './linear-part.ts'
import type { GroupSample } from './sample.ts'
import { errorParts, type ErrorPart } from './sampling-error.ts'
import { groupSamples, unitItems, type UnitBallots } from '../units/unit-score.ts'

/** What a unit tells of how alike one interviewer's ballots of a group are. */
export interface UnitLikeness {
  readonly group: string
  /** By how much the variance exceeds that of ballots by themselves, times its weight. */
  readonly excess: number
  /** Degrees of freedom. */
  readonly weight: number
}

/**
 * How alike the ballots of one interviewer are, by group: the intraclass correlation of what they
 * move the survey points of their unit, from all units together. What is usual weighs as much as
 * ten degrees of freedom.
 *
 * @param units - what each unit tells
 * @returns 0 (no more alike than others) to 1; only groups with interviewers
 * @see METHOD.md, section 6
 */
export function poolLikeness(
  units: readonly (readonly UnitLikeness[])[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, { excess: number; weight: number }>()
  for (const { group, excess, weight } of units.flat()) {
    const sum = sums.get(group) ?? { excess: USUAL_LIKENESS * USUAL_WEIGHT, weight: USUAL_WEIGHT }
    sums.set(group, { excess: sum.excess + excess, weight: sum.weight + weight })
  }
  return new Map(
    [...sums].map(([group, { excess, weight }]) => [
      group,
      Math.min(1, Math.max(0, excess / weight)),
    ]),
  )
}

const USUAL_WEIGHT = 10

/**
 * What a unit's interviewers say: how far the variance exceeds that of ballots by themselves.
 *
 * @param partsOf - of the survey points; all of them where nothing is said
 */
export function unitLikeness(
  ballots: UnitBallots,
  partsOf = (samples: Map<string, GroupSample>): readonly ErrorPart[] =>
    errorParts(unitItems(ballots, samples), samples),
): UnitLikeness[] {
  if (!ballots.clusters?.size) return []

  const samples = groupSamples(ballots)
  const parts = partsOf(samples)
  return [...ballots.clusters.keys()].flatMap((group) => {
    const sample = samples.get(group)
    const own = parts
      .filter((part) => part.kind === 'linear')
      .filter((part) => part.group === group)
    if (!sample || own.length === 0) return []

    const found = betweenClusters(own, sample, sumOfSquares(own, sample))
    // An interviewer of one ballot says nothing of likeness.
    if (found.degrees === 0 || found.size < 1.5) return []
    const excess = (found.degrees * (found.own - 1)) / (found.size - 1)
    return [{ group, excess, weight: found.degrees }]
  })
}

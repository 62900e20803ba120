import { designEffect } from './design-effect.ts'
import { sumOfSquares } from './linear-part.ts'
import type { GroupSample } from './sample.ts'
import type { ErrorPart } from './sampling-error.ts'

/**
 * What a group's ballots bring to the error of a sum: beside counts all that it needs, and nothing of
 * any pair of answers, or of any one interviewer.
 */
export interface GroupSpread {
  readonly group: string
  /** √S_g, in the unit of the sum: its error if every ballot had come by itself, from very many people. */
  readonly spread: number
  /** D_g: the variance as a multiple of that of ballots by themselves; 1 where no ballot had an interviewer. */
  readonly designEffect: number
}

/** Of the groups whose ballots count in the sum, in the order in which they first do. */
export function groupSpreads(
  parts: readonly ErrorPart[],
  samples: ReadonlyMap<string, GroupSample>,
): GroupSpread[] {
  const linear = Map.groupBy(
    parts.filter((part) => part.kind === 'linear'),
    ({ group }) => group,
  )
  return [...linear].flatMap(([group, own]) => {
    const sample = samples.get(group)
    if (!sample) return []
    const squares = sample.told?.spread ?? sumOfSquares(own, sample)
    const { effect } = designEffect(own, sample, squares)
    return [{ group, spread: Math.sqrt(Math.max(0, squares)), designEffect: effect }]
  })
}

import type { LinearPart } from './linear-part.ts'
import type { DesignEffect, GroupSample } from './sample.ts'

/**
 * Interviewers' ballots are alike. How much, is told by the unit's own interviewers, as far as there
 * are several, and by all interviewers of the group: the two are joined by their degrees of freedom.
 *
 * @param spread - Σ over ballots of the square of their move (see `sumOfSquares`)
 * @see METHOD.md, section 6
 */
export function designEffect(
  parts: readonly LinearPart[],
  sample: GroupSample,
  spread: number,
): DesignEffect {
  if (sample.told) return sample.told.design
  if (!sample.clusters?.length) return { effect: 1, degrees: undefined }

  return joinedEffect(betweenClusters(parts, sample, spread), sample.likeness)
}

/** @param likeness - of an interviewer's ballots, as all interviewers of the group tell */
export function joinedEffect(
  { own, size, degrees }: BetweenClusters,
  likeness: number = USUAL_LIKENESS,
): DesignEffect & { readonly degrees: number } {
  const pooled = 1 + (size - 1) * likeness
  const effect = (degrees * own + POOLED_DEGREES * pooled) / (degrees + POOLED_DEGREES)
  return { effect: Math.max(1, effect), degrees: degrees + POOLED_DEGREES }
}

/**
 * What a unit's own interviewers said, from the effect that they were joined to: no more than this where it
 * is 1, since it may have been less.
 */
export function ownEffect(
  { size, degrees }: Pick<BetweenClusters, 'size' | 'degrees'>,
  effect: number,
  likeness: number,
): number {
  const pooled = 1 + (size - 1) * likeness
  return Math.max(0, (effect * (degrees + POOLED_DEGREES) - POOLED_DEGREES * pooled) / degrees)
}

/** What is taken for the likeness of an interviewer's ballots before any are known. */
export const USUAL_LIKENESS = 0.05

/** What the likeness of all interviewers weighs beside that of the unit's own. */
const POOLED_DEGREES = 8

/** What the interviewers of one unit and group say of their ballots' likeness. */
export interface BetweenClusters {
  /** The robust variance as a multiple of that of ballots by themselves; 1 where nothing can be told. */
  readonly own: number
  /** Ballots of an interviewer, as a ballot sees it: Σm²/Σm; a ballot of nobody counts as one. */
  readonly size: number
  /** 0 with one interviewer; with some of the same size, one less than there are. */
  readonly degrees: number
}

/**
 * The robust variance: the squares of what each interviewer's ballots move together, and those of
 * ballots that came by themselves, each as large as the average of all.
 */
export function betweenClusters(
  parts: readonly LinearPart[],
  { clusters = [], tally }: GroupSample,
  spread: number,
): BetweenClusters {
  const moves = new Map(
    parts.flatMap((part) =>
      part.deviations.map(([column, move]) => [column, move * part.coefficient]),
    ),
  )
  const { ballots } = tally
  const alone = ballotsAlone({ clusters, tally })
  const size = clusterSize({ clusters, tally })
  const degrees = clusterDegrees(ballots, size)
  if (spread <= 0 || degrees === 0) return { own: 1, size, degrees: 0 }

  const together = clusters.reduce((sum, { counts }) => sum + moved(moves, counts) ** 2, 0)
  const robust = together + (spread * alone) / ballots
  // About the mean of few, squares are too small: by (K − 1)/K for K interviewers alike.
  return { own: (robust / spread) * ((degrees + 1) / degrees), size, degrees }
}

/** Ballots of an interviewer, as a ballot sees it: Σm²/Σm; a ballot of nobody counts as one. */
export function clusterSize(sample: Pick<GroupSample, 'clusters' | 'tally'>): number {
  const squares = (sample.clusters ?? []).reduce(
    (sum, { ballots }) => sum + ballots ** 2,
    ballotsAlone(sample),
  )
  return squares / sample.tally.ballots
}

/** Degrees of freedom between interviewers of so many ballots; 0 where they tell nothing. */
export function clusterDegrees(ballots: number, size: number): number {
  const degrees = ballots / size - 1
  return degrees < 0.5 ? 0 : degrees
}

function ballotsAlone({ clusters = [], tally }: Pick<GroupSample, 'clusters' | 'tally'>): number {
  const alone = tally.ballots - clusters.reduce((sum, cluster) => sum + cluster.ballots, 0)
  if (alone < 0) throw new RangeError('interviewers have more ballots than were counted')
  return alone
}

function moved(moves: ReadonlyMap<number, number>, counts: readonly number[]): number {
  let sum = 0
  for (const [column, move] of moves) sum += move * (counts[column] ?? 0)
  return sum
}

import type { LinearPart } from './linear-part.ts'
import type { GroupSample } from './sample.ts'

/** How much more a sum's variance is than if every ballot had come by itself. */
export interface DesignEffect {
  /** 1 and more. */
  readonly effect: number
  /** Degrees of freedom that the effect is known with; `undefined` where no ballot had an interviewer. */
  readonly degrees: number | undefined
}

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
  const clusters = sample.clusters ?? []
  if (clusters.length === 0) return { effect: 1, degrees: undefined }

  const { own, size, degrees } = betweenClusters(parts, sample, spread)
  const pooled = 1 + (size - 1) * (sample.likeness ?? USUAL_LIKENESS)
  const effect = (degrees * own + POOLED_DEGREES * pooled) / (degrees + POOLED_DEGREES)
  return { effect: Math.max(1, effect), degrees: degrees + POOLED_DEGREES }
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
  const alone = ballots - clusters.reduce((sum, cluster) => sum + cluster.ballots, 0)
  if (alone < 0) throw new RangeError('interviewers have more ballots than were counted')

  const squares = clusters.reduce((sum, cluster) => sum + cluster.ballots ** 2, alone)
  const size = squares / ballots
  const degrees = ballots / size - 1
  if (spread <= 0 || degrees < 0.5) return { own: 1, size, degrees: 0 }

  const together = clusters.reduce((sum, { counts }) => sum + moved(moves, counts) ** 2, 0)
  const robust = together + (spread * alone) / ballots
  // About the mean of few, squares are too small: by (K − 1)/K for K interviewers alike.
  return { own: (robust / spread) * ((degrees + 1) / degrees), size, degrees }
}

function moved(moves: ReadonlyMap<number, number>, counts: readonly number[]): number {
  let sum = 0
  for (const [column, move] of moves) sum += move * (counts[column] ?? 0)
  return sum
}

import type { LinearError } from './linear-error.ts'
import { standInError } from './share-reach.ts'
import type { SummedGroup } from './sum-reach.ts'

/** A group's part in one item of which it must not be told what its people said: what stands for it. */
export interface UntoldPart {
  readonly kind: 'untold'
  readonly group: string
  /** What a share of 1 adds to the sum. */
  readonly coefficient: number
  /** 0 to 1. */
  readonly mean: number
  /** Of one answer. */
  readonly variance: number
  /** Answers, or as many independent ones as they are worth; above 0. */
  readonly n: number
  /** See `unaskedPart`. */
  readonly unasked: number
  /** How far answers of the same people to several items go together: 0 to 1. */
  readonly alike: number
}

/**
 * The error that a group's ballots bring to a sum of which some of its answers are not told: as if these went
 * wholly with the others.
 *
 * @param told - what its other answers bring
 * @param parts - of this group
 * @see METHOD.md, section 10
 */
export function withUntold(
  told: LinearError | undefined,
  parts: readonly UntoldPart[],
): LinearError | undefined {
  const untold = shareOf(parts.filter(({ coefficient, unasked }) => coefficient > 0 && unasked > 0))
  if (!untold) return told ?? (parts.length > 0 ? everyoneAnswered : undefined)
  const share = told?.share ? goTogether(told.share, untold) : untold
  return { standardError: share.whole * standInError(share), basis: 'bound', share }
}

const everyoneAnswered: LinearError = { standardError: 0, basis: 'census', share: undefined }

/** All of a group that is not told, as what one ballot more or less moves. */
function shareOf(parts: readonly UntoldPart[]): SummedGroup | undefined {
  const [first] = parts
  if (!first) return undefined
  const sumOf = (valueOf: (part: UntoldPart) => number) =>
    parts.reduce((sum, part) => sum + valueOf(part), 0)
  const whole = sumOf(({ coefficient }) => coefficient)
  const n = whole / sumOf(({ coefficient, n: own }) => coefficient / own)
  const move = ({ coefficient, variance, n: own }: UntoldPart) =>
    coefficient * Math.sqrt(variance / own)
  const [alike, unlike] = [sumOf(move) ** 2, sumOf((part) => move(part) ** 2)]
  const ofBallot = n / whole ** 2
  return {
    whole,
    mean: sumOf(({ coefficient, mean }) => coefficient * mean) / whole,
    variance: ofBallot * (first.alike * alike + (1 - first.alike) * unlike),
    usual: (ofBallot * (alike + unlike)) / 2,
    n,
    unasked: Math.max(...parts.map(({ unasked }) => unasked)),
  }
}

/** Two parts of what the same people said, that move together. */
function goTogether(one: SummedGroup, other: SummedGroup): SummedGroup {
  const whole = one.whole + other.whole
  const n = whole / (one.whole / one.n + other.whole / other.n)
  const squares = (key: 'variance' | 'usual') =>
    n *
    ((one.whole * Math.sqrt(one[key] / one.n) + other.whole * Math.sqrt(other[key] / other.n)) /
      whole) **
      2
  return {
    whole,
    mean: (one.whole * one.mean + other.whole * other.mean) / whole,
    variance: squares('variance'),
    usual: squares('usual'),
    n,
    unasked: Math.max(one.unasked, other.unasked),
  }
}

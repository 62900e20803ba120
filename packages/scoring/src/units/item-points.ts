import type { Definition, Item, Rule, ScaleOption } from '@phieu/survey'
import {
  divideFractions,
  multiplyFractions,
  sumFractions,
  toFraction,
  zero,
  type Fraction,
} from '../exact/fraction.ts'
import { groupShare, type GroupShare } from './group-share.ts'

/** Why a group does not count for an item. */
export type Skipped = 'weight-zero' | 'nobody-answered' | 'below-minimum'

/** A group's share that was not counted from ballots, but measured separately and taken over. */
export interface ExternalShare {
  /** 0 to 1. */
  readonly share: Fraction
  /** Answers that it rests on, 1 and more. */
  readonly n: number
  /** Of the share; `undefined` when it was not told. */
  readonly standardError: number | undefined
}

/** What one group said of one item: ballots for each option in their order, or a share taken over. */
export type GroupAnswers =
  | { readonly counts: readonly number[] }
  | { readonly external: ExternalShare }

/** One group's part in one item. */
export interface GroupPart extends GroupShare {
  readonly group: string
  /** Ballots for each option, in the order of the item's options; none of a share taken over. */
  readonly counts: readonly number[]
  /** `undefined` when the group's ballots were counted. */
  readonly external: ExternalShare | undefined
  readonly weight: number
  /** `undefined` when the group counts. */
  readonly skipped: Skipped | undefined
}

/** How an item came to its points: scored, or the definition's way when no group counts for it. */
export type Treatment = 'scored' | 'reduceMax' | 'zero' | 'grantMax'

/** One item for one unit, traced down to its groups. */
export interface ItemPoints {
  readonly item: string
  readonly area: number
  readonly rule: Rule
  readonly options: readonly ScaleOption[]
  /** What the definition gives the item. */
  readonly maxPoints: Fraction
  /** What it counts for in the denominator: `maxPoints`, or 0 under `reduceMax`. */
  readonly max: Fraction
  readonly treatment: Treatment
  /** Weighted mean of the groups that count, 0 to 1; `undefined` when none does. */
  readonly share: Fraction | undefined
  /** `undefined` when the item is out of the denominator. */
  readonly points: Fraction | undefined
  /** Scored answers of the groups that count. */
  readonly n: number
  /** So many scored answers, and more, has each of them. */
  readonly minimumN: number
  /** Every group that is asked, in the order of the item. */
  readonly groups: readonly GroupPart[]
}

/**
 * The points of one item for one unit: each group's share, then their weighted mean.
 *
 * @param answersOf - what a group said of the item; `undefined` when nothing came
 * @throws RangeError when the item's scale is not in the definition
 * @see METHOD.md, sections 3 and 4 (a proposal until the City confirms it)
 */
export function itemPoints(
  definition: Definition,
  item: Item,
  answersOf: (group: string) => GroupAnswers | undefined,
): ItemPoints {
  const options = definition.scales.find((scale) => scale.id === item.scale)?.options
  if (!options) throw new RangeError(`item ${item.id} has no scale ${item.scale}`)

  const rule = item.rule ?? definition.scoring.rule
  const groups = item.groups.map((group): GroupPart => {
    const found = readAnswers(rule, options, answersOf(group) ?? { counts: options.map(() => 0) })
    const weight = groupWeight(definition, item, group)
    return {
      group,
      weight,
      skipped: whySkipped(found.n, weight, definition.scoring.minimumN),
      ...found,
    }
  })
  const counted = groups.filter((group) => group.skipped === undefined)
  return {
    item: item.id,
    area: item.area,
    rule,
    options,
    maxPoints: pointsOf(item.maxPoints),
    ...settle(pointsOf(item.maxPoints), weightedShare(counted), definition.scoring.withoutGroup),
    n: counted.reduce((sum, group) => sum + group.n, 0),
    minimumN: definition.scoring.minimumN,
    groups,
  }
}

function readAnswers(
  rule: Rule,
  options: readonly ScaleOption[],
  answers: GroupAnswers,
): GroupShare & Pick<GroupPart, 'counts' | 'external'> {
  if ('counts' in answers) {
    const { counts } = answers
    return { counts, external: undefined, ...groupShare(rule, options, counts) }
  }
  const { external } = answers
  const { share, n } = external
  return { counts: options.map(() => 0), external, n, excluded: 0, mean: share, share }
}

/** Printed points (at most two decimals), exactly. */
export function pointsOf(printed: number): Fraction {
  return toFraction(Math.round(printed * 100), 100)
}

/** The item's own weight for a group, else the definition's, else 1: all groups alike. */
function groupWeight(definition: Definition, item: Item, group: string): number {
  return item.groupWeights?.[group] ?? definition.scoring.groupWeights[group] ?? 1
}

function whySkipped(n: number, weight: number, minimumN: number): Skipped | undefined {
  if (weight === 0) return 'weight-zero'
  if (n === 0) return 'nobody-answered'
  return n < minimumN ? 'below-minimum' : undefined
}

function weightedShare(counted: readonly GroupPart[]): Fraction | undefined {
  if (counted.length === 0) return undefined

  const sum = sumFractions(
    counted.map((group) => multiplyFractions(group.share ?? zero, toFraction(group.weight))),
  )
  return divideFractions(sum, toFraction(counted.reduce((total, group) => total + group.weight, 0)))
}

function settle(
  max: Fraction,
  share: Fraction | undefined,
  withoutGroup: Exclude<Treatment, 'scored'>,
): Pick<ItemPoints, 'share' | 'points' | 'max' | 'treatment'> {
  if (share) return { share, points: multiplyFractions(share, max), max, treatment: 'scored' }
  if (withoutGroup === 'reduceMax') {
    return { share, points: undefined, max: zero, treatment: 'reduceMax' }
  }
  return { share, points: withoutGroup === 'zero' ? zero : max, max, treatment: withoutGroup }
}

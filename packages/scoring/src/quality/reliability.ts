import type { Questionnaire } from '@phieu/survey'
import {
  compareFractions,
  divideFractions,
  multiplyFractions,
  one,
  subtractFractions,
  sumFractions,
  toFraction,
  toNumber,
  type Fraction,
} from '../exact/fraction.ts'
import { betaQuantile } from '../intervals/distributions.ts'
import type { Interval } from '../intervals/intervals.ts'
import type { GroupTally } from '../units/tally.ts'
import { itemCovariances, type RuledItem } from './item-covariances.ts'

/** How well the items of an area measure one thing, as one group answered them. */
export interface Reliability {
  /** Ballots behind the pair of items that fewest answered both of. */
  readonly n: number
  /** Cronbach's alpha, at most 1; below 0 where items contradict each other. */
  readonly alpha: Fraction
  /** 95 %. */
  readonly interval: Interval
  /** In the order of the items. */
  readonly items: readonly ItemRest[]
}

export interface ItemRest {
  readonly item: string
  /** With the sum of the other items, −1 to 1; `undefined` where one of the two never differs. */
  readonly correlation: number | undefined
}

/**
 * Cronbach's alpha of some items with Feldt's interval, and how each item goes with the rest.
 *
 * @param tally - of one group, about one unit or added up over several
 * @returns `undefined` for fewer than two items or ballots, where all ballots come to the same sum, and
 *   where pairs rest on so different ballots that alpha would exceed 1
 * @throws RangeError when the questionnaire has no such item
 * @see METHOD.md, section 15
 */
export function reliability(
  questionnaire: Questionnaire,
  tally: GroupTally,
  items: readonly RuledItem[],
): Reliability | undefined {
  if (items.length < 2) return undefined
  const found = itemCovariances(questionnaire, tally, items)
  if (!found) return undefined

  const { matrix, n } = found
  const whole = sumFractions(matrix.flat())
  if (whole.numerator <= 0n) return undefined

  const single = sumFractions(matrix.flatMap((row, at) => row[at] ?? []))
  const alpha = multiplyFractions(
    toFraction(items.length, items.length - 1),
    subtractFractions(one, divideFractions(single, whole)),
  )
  if (compareFractions(alpha, one) > 0) return undefined

  return {
    n,
    alpha,
    interval: feldtInterval(toNumber(alpha), items.length, n),
    items: items.map(({ id }, at) => ({ item: id, correlation: itemRest(matrix, at) })),
  }
}

/**
 * The 95 % interval of alpha: (1 − true alpha)/(1 − alpha) is distributed as Fisher's F.
 *
 * @see Feldt, "The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty", 1965
 */
export function feldtInterval(alpha: number, items: number, n: number): Interval {
  const degrees = [n - 1, (n - 1) * (items - 1)] as const
  const end = (chance: number) => 1 - (1 - alpha) * fisherQuantile(chance, ...degrees)
  return [end(0.975), end(0.025)]
}

function fisherQuantile(chance: number, above: number, below: number): number {
  const x = betaQuantile(chance, above / 2, below / 2)
  return (below * x) / (above * (1 - x))
}

/** The corrected item–rest correlation: an item is left out of the sum that it is held against. */
function itemRest(matrix: readonly (readonly Fraction[])[], at: number): number | undefined {
  const numbers = matrix.map((row) => row.map(toNumber))
  const own = numbers[at]?.[at] ?? 0
  let [together, rest] = [0, 0]
  for (const [row, values] of numbers.entries()) {
    if (row === at) continue
    for (const [column, value] of values.entries()) {
      if (column === at) together += value
      else rest += value
    }
  }
  if (own <= 0 || rest <= 0) return undefined
  return Math.max(-1, Math.min(1, together / Math.sqrt(own * rest)))
}

import type { Questionnaire, Rule } from '@phieu/survey'
import { toFraction, zero, type Fraction } from '../exact/fraction.ts'
import { optionWorths } from '../units/rules.ts'
import { columnCount, countOfPair, firstColumn, type GroupTally } from '../units/tally.ts'

/** How the worths of a group's answers to some items move together. */
export interface ItemCovariances {
  /** Items by items, in the order asked for; on the diagonal the variances, by n − 1. */
  readonly matrix: readonly (readonly Fraction[])[]
  /** Ballots behind the pair of items (or the item) that fewest gave scored answers to. */
  readonly n: number
}

/** An item, and the rule that says what its answers are worth. */
export interface RuledItem {
  readonly id: string
  readonly rule: Rule
}

/**
 * Variances and covariances of items, exactly, from one Burt table. Each pair rests on the ballots with
 * a scored answer to both: of a ballot with an answer left out the others still count.
 *
 * @returns `undefined` where a pair has fewer than two ballots
 * @throws RangeError when the questionnaire has no such item
 */
export function itemCovariances(
  questionnaire: Questionnaire,
  tally: GroupTally,
  items: readonly RuledItem[],
): ItemCovariances | undefined {
  const width = columnCount(questionnaire)
  const countOf = (row: number, column: number) => countOfPair(tally, width, row, column)
  const scored = items.map((item) => scoredItem(questionnaire, item))
  const pairs = scored.map((one) => scored.map((other) => pairCovariance(one, other, countOf)))
  const n = Math.min(...pairs.flatMap((row) => row.map((pair) => pair.n)))
  if (n < 2) return undefined
  return { matrix: pairs.map((row) => row.map(({ covariance }) => covariance)), n }
}

/** An item's scored options; what one is worth is `parts` of the item's `whole`, both whole numbers. */
interface ScoredItem {
  readonly whole: number
  readonly options: readonly { readonly column: number; readonly parts: number }[]
}

function scoredItem(questionnaire: Questionnaire, { id, rule }: RuledItem): ScoredItem {
  const first = firstColumn(questionnaire, id)
  const options = questionnaire.items.find((item) => item.id === id)?.options ?? []
  const scored = optionWorths(rule, options).flatMap((worth, at) =>
    worth === undefined ? [] : [{ column: first + at, worth }],
  )
  const whole = scored.reduce(
    (product, { worth }) => lowestMultiple(product, worth.denominator),
    1n,
  )
  return {
    whole: Number(whole),
    options: scored.map(({ column, worth }) => ({
      column,
      parts: Number((worth.numerator * whole) / worth.denominator),
    })),
  }
}

function lowestMultiple(a: bigint, b: bigint): bigint {
  // In lowest terms a/b has b over their common divisor below.
  return a * toFraction(a, b).denominator
}

/** With the same item twice it is the variance: nobody gives two answers to one item. */
function pairCovariance(
  one: ScoredItem,
  other: ScoredItem,
  countOf: (row: number, column: number) => number,
): { n: number; covariance: Fraction } {
  let [n, left, right, product] = [0, 0, 0, 0]
  for (const { column: row, parts: a } of one.options) {
    for (const { column, parts: b } of other.options) {
      const count = countOf(row, column)
      n += count
      left += count * a
      right += count * b
      product += count * a * b
    }
  }
  if (n < 2) return { n, covariance: zero }

  // n·Σab − Σa·Σb may be longer than a double is exact.
  const above = BigInt(n) * BigInt(product) - BigInt(left) * BigInt(right)
  const below = BigInt(n) * BigInt(n - 1) * BigInt(one.whole) * BigInt(other.whole)
  return { n, covariance: toFraction(above, below) }
}

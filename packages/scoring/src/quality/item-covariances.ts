import type { Questionnaire, Rule } from '@phieu/survey'
import {
  addFractions,
  divideFractions,
  multiplyFractions,
  subtractFractions,
  toFraction,
  zero,
  type Fraction,
} from '../exact/fraction.ts'
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
  const columns = items.map((item) => scoredColumns(questionnaire, item))
  const pairs = columns.map((rows) =>
    columns.map((own) => pairCovariance(rows, own, (a, b) => countOfPair(tally, width, a, b))),
  )
  const n = Math.min(...pairs.flatMap((row) => row.map((pair) => pair.n)))
  if (n < 2) return undefined
  return { matrix: pairs.map((row) => row.map(({ covariance }) => covariance)), n }
}

type ScoredColumn = readonly [column: number, worth: Fraction]

function scoredColumns(questionnaire: Questionnaire, { id, rule }: RuledItem): ScoredColumn[] {
  const first = firstColumn(questionnaire, id)
  const options = questionnaire.items.find((item) => item.id === id)?.options ?? []
  return optionWorths(rule, options).flatMap((worth, at) =>
    worth === undefined ? [] : [[first + at, worth] as const],
  )
}

/** With the same columns twice it is the variance: nobody gives two answers to one item. */
function pairCovariance(
  rows: readonly ScoredColumn[],
  columns: readonly ScoredColumn[],
  countOf: (row: number, column: number) => number,
): { n: number; covariance: Fraction } {
  let n = 0
  let [left, right, product] = [zero, zero, zero]
  for (const [row, a] of rows) {
    for (const [column, b] of columns) {
      const count = countOf(row, column)
      if (count === 0) continue
      n += count
      left = addFractions(left, multiplyFractions(a, toFraction(count)))
      right = addFractions(right, multiplyFractions(b, toFraction(count)))
      product = addFractions(product, multiplyFractions(multiplyFractions(a, b), toFraction(count)))
    }
  }
  if (n < 2) return { n, covariance: zero }

  const square = divideFractions(multiplyFractions(left, right), toFraction(n))
  return { n, covariance: divideFractions(subtractFractions(product, square), toFraction(n - 1)) }
}

import type { Rule, ScaleOption } from '@phieu/survey'
import { toFraction, toNumber } from '../exact/fraction.ts'
import type { Range } from './ranges.ts'
import { bandWorth, optionWorths } from './rules.ts'

/** A hidden cell of an item: one group's answers, as somebody sees it who knows how many it can be. */
export interface HiddenCell {
  readonly group: string
  /** What a share of 1 adds to the sum of the hidden cells. */
  readonly factor: number
  /** The fewest scored answers that it can have, and the most. */
  readonly least: number
  readonly most: number
  /** How many scored answers the item's hidden cells have together, at the least and at the most. */
  readonly together: Range
  /** Ballots of all hidden groups together, where this is one of them; else of this group alone. */
  readonly pool: number
  readonly isPooled: boolean
}

/** What could stand behind a hidden cell: so many pairs (n, mean), and so many different means. */
export interface Possibilities {
  readonly pairs: number
  readonly means: number
}

/** Of these a hidden cell has at least as many, or as many as there are where nothing is told. */
export const ENOUGH: Possibilities = { pairs: 12, means: 3 }

/**
 * Tries out all (n, mean) that a hidden cell could have, when the sum of an item's hidden cells is
 * known to lie in a range. Stops as soon as there are enough.
 *
 * @param cell - one of `cells`
 * @param cells - all hidden cells of the item
 * @param sum - of factor × share over the cells
 */
export function countPossibilities(
  sharesOf: ShareTable,
  cell: HiddenCell,
  cells: readonly HiddenCell[],
  sum: Range,
): Possibilities {
  const others = cells.filter(({ group }) => group !== cell.group)
  const means = new Set<number>()
  let pairs = 0
  for (let n = cell.least; n <= Math.min(cell.most, MOST_TRIED); n += 1) {
    for (const { mean, share } of sharesOf(n)) {
      const rest: Range = [sum[0] - cell.factor * share, sum[1] - cell.factor * share]
      if (!canBe(cell, n, others, rest, sharesOf)) continue
      pairs += 1
      means.add(Math.round(mean * 1e9))
      if (pairs >= ENOUGH.pairs && means.size >= ENOUGH.means) return { pairs, means: means.size }
    }
  }
  return { pairs, means: means.size }
}

/** More answers only add to what could be. */
const MOST_TRIED = 40

/** Rounding of doubles. */
const NEARLY = 1e-9

/**
 * Whether the other cells can come to a sum in this range; of two and more any sum is taken for
 * possible.
 *
 * @param n - scored answers of the cell
 */
function canBe(
  cell: HiddenCell,
  n: number,
  others: readonly HiddenCell[],
  [from, to]: Range,
  sharesOf: ShareTable,
): boolean {
  const most = others.reduce((sum, { factor }) => sum + factor, 0)
  if (from > to + NEARLY || to < -NEARLY || from > most + NEARLY) return false
  const [other] = others
  if (others.length > 1) return true
  const [fewest, all] = cell.together
  if (!other) return n >= fewest && n <= all
  const left = cell.isPooled && other.isPooled ? other.pool - n : other.pool
  const least = Math.max(other.least, fewest - n)
  for (let their = Math.min(other.most, left, all - n, MOST_TRIED); their >= least; their -= 1) {
    const shares = sharesOf(their)
    const found = shares[firstFrom(shares, (from - NEARLY) / other.factor)]
    if (found && other.factor * found.share <= to + NEARLY) return true
  }
  return false
}

/** The place of the first share that is no less. */
function firstFrom(shares: ReturnType<ShareTable>, least: number): number {
  let [from, to] = [0, shares.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if ((shares[middle]?.share ?? 0) < least) from = middle + 1
    else to = middle
  }
  return from
}

/** What `n` answers can come to: their mean, and the share that it earns; the least share first. */
export type ShareTable = (n: number) => readonly { readonly mean: number; readonly share: number }[]

/** Every mean that answers to an item can have, from every sum of worths. */
export function possibleShares(rule: Rule, options: readonly ScaleOption[]): ShareTable {
  const worths = optionWorths(rule, options).flatMap((worth) => worth ?? [])
  const parts = worths.map((worth) => Math.round(toNumber(worth) * PARTS))
  const sums: (readonly number[])[] = [[0]]
  const found = new Map<number, ReturnType<ShareTable>>()
  return (n) => {
    const ready = found.get(n)
    if (ready) return ready
    while (sums.length <= n) {
      const before = sums.at(-1) ?? []
      sums.push([...new Set(before.flatMap((sum) => parts.map((part) => sum + part)))])
    }
    const shares = (sums[n] ?? [])
      .map((sum) => {
        const mean = sum / (n * PARTS)
        return { mean, share: rule.kind === 'banded' ? banded(rule.bands, sum, n) : mean }
      })
      .toSorted((one, other) => one.share - other.share)
    found.set(n, shares)
    return shares
  }
}

/** Every worth of a usual scale is a whole number of these: twelfths, and tenths of a per cent. */
const PARTS = 12_000

type Bands = Parameters<typeof bandWorth>[0]

function banded(bands: Bands, sum: number, n: number): number {
  return toNumber(bandWorth(bands, toFraction(sum / PARTS, n)))
}

/** How a number came about, written out so that it can be worked out again by hand. */
import {
  fractionText,
  multiplyFractions,
  optionWorths,
  parseFraction,
  sumFractions,
  toFraction,
  type Fraction,
} from '@phieu/scoring'
import type { GroupScore, ItemReport } from '../../api/answers.ts'

/** `(factor × value + …) / divisor`: a mean with all its terms. */
export interface Working {
  readonly terms: readonly { readonly factor: number; readonly value: Fraction }[]
  readonly divisor: number
}

/**
 * A group's mean answer: how often each scored option was given, times what it is worth. Under
 * `banded` this is the favourable share, before the bands.
 *
 * @returns `undefined` when the group gave no scored answer
 */
export function groupWorking(rule: ItemReport['rule'], group: GroupScore): Working | undefined {
  if (group.n === 0) return undefined

  const options = group.counts.map(({ code, text, excluded }) => ({ code, ...text, excluded }))
  const worths = optionWorths(rule, options)
  const terms = group.counts.flatMap(({ n }, at) => {
    const value = worths[at]
    return value ? [{ factor: n, value }] : []
  })
  return { terms, divisor: group.n }
}

/** The item's share: the weighted mean of the groups that count; `undefined` when none does. */
export function itemWorking({ groups }: ItemReport): Working | undefined {
  const terms = groups.flatMap(({ share, skipped, weight }) =>
    share === null || skipped !== null ? [] : [{ factor: weight, value: parseFraction(share) }],
  )
  if (terms.length === 0) return undefined
  return { terms, divisor: terms.reduce((sum, term) => sum + term.factor, 0) }
}

/** The terms as they are written on paper: `(2 × 0 + 5 × 1/4) / 7`. */
export function workingText({ terms, divisor }: Working): string {
  const sum = terms.map(({ factor, value }) => `${factor} × ${fractionText(value)}`)
  return `(${sum.join(' + ')}) / ${divisor}`
}

/** What the terms come to, exactly. */
export function workingValue({ terms, divisor }: Working): Fraction {
  const products = terms.map(({ factor, value }) => multiplyFractions(toFraction(factor), value))
  return multiplyFractions(sumFractions(products), toFraction(1, divisor))
}

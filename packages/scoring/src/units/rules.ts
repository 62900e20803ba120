import type { Rule, ScaleOption } from '@phieu/survey'
import {
  compareFractions,
  divideFractions,
  one,
  toFraction,
  zero,
  type Fraction,
} from '../exact/fraction.ts'
import { parseDecimal } from '../exact/fraction-text.ts'

const hundred = toFraction(100)

/**
 * What each option of a scale is worth under a rule, 0 to 1, in the order of the options;
 * `undefined` for an option that is no answer.
 *
 * Under `banded` it is the worth before the bands: 1 for the two best answers, else 0.
 *
 * @see METHOD.md, section 3
 */
export function optionWorths(
  rule: Rule,
  options: readonly ScaleOption[],
): readonly (Fraction | undefined)[] {
  const scored = options.filter((option) => !option.excluded)
  return options.map((option) =>
    option.excluded ? undefined : worth(rule, option, scored.indexOf(option), scored.length),
  )
}

/** What the `at`-th of `count` scored options is worth, from the worst (0) to the best. */
function worth(rule: Rule, option: ScaleOption, at: number, count: number): Fraction {
  if (rule.kind === 'linear') return toFraction(at, count - 1)
  if (rule.kind === 'optionPercent') return percent(rule.percent[option.code] ?? 0)
  return at >= count - 2 ? one : zero
}

/** The thresholds of a `banded` rule. */
export type Bands = Extract<Rule, { kind: 'banded' }>['bands']

/**
 * What a favourable share earns: the worth of the highest band that it reaches, 0 below them all.
 *
 * @param favourable - 0 to 1
 * @returns 0 to 1
 */
export function bandWorth(bands: Bands, favourable: Fraction): Fraction {
  const reached = bands
    .filter((band) => compareFractions(percent(band.from), favourable) <= 0)
    .sort((a, b) => b.from - a.from)[0]
  return reached ? percent(reached.earns) : zero
}

function percent(value: number): Fraction {
  return divideFractions(parseDecimal(value), hundred)
}

import { formatFraction, parseFraction, type Exact } from '@phieu/scoring'

/** Digits of a decimal; whoever needs more takes the exact number beside it. */
const DIGITS = 4

/** An exact figure as tables write it; `null` where there is none. */
export function decimal(exact: Exact | null | undefined): string | null {
  return exact ? formatFraction(parseFraction(exact), DIGITS, 'en') : null
}

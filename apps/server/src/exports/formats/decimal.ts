import {
  formatFraction,
  parseDecimal,
  parseFraction,
  toNumber,
  type Fraction,
} from '@phieu/scoring'
import type { Language } from '@phieu/survey'

/** An exact fraction as it travels (`n/d`), or a computed number. */
export type Decimal = string | number

/** For the eye: rounded half up, with the decimal mark of the language. */
export function formatDecimal(value: Decimal, digits: number, language: Language): string {
  return formatFraction(exact(value), digits, language)
}

/** The nearest double, for a cell that holds a number. */
export function decimalToNumber(value: Decimal): number {
  return typeof value === 'number' ? value : toNumber(parseFraction(value))
}

function exact(value: Decimal): Fraction {
  return typeof value === 'number' ? parseDecimal(value) : parseFraction(value)
}

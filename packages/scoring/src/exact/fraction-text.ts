import { toFraction, type Fraction } from './fraction.ts'

/** The exact number as it travels and is archived: `n/d`, or `n` when it is whole. */
export function fractionText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
}

/**
 * Reads what `fractionText` wrote.
 *
 * @throws RangeError when the text is nothing like that
 */
export function parseFraction(text: string): Fraction {
  const [, numerator, denominator] = /^(-?\d+)(?:\/(\d+))?$/.exec(text) ?? []
  if (numerator === undefined) throw new RangeError(`${text} is no fraction`)

  return toFraction(BigInt(numerator), BigInt(denominator ?? 1))
}

/**
 * The exact value of a decimal as it is printed, with a point: `95.77` is 9577/100.
 *
 * A number stands for the shortest decimal that reads back as it, so 0.1 is one tenth.
 *
 * @throws RangeError when it is no finite decimal
 */
export function parseDecimal(decimal: string | number): Fraction {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d{1,3}))?$/.exec(`${decimal}`)
  if (!found) throw new RangeError(`${decimal} is no decimal`)

  const [, sign = '', whole = '', places = '', exponent = '0'] = found
  const digits = BigInt(`${sign}${whole}${places}`)
  const power = Number(exponent) - places.length
  return power < 0
    ? toFraction(digits, 10n ** BigInt(-power))
    : toFraction(digits * 10n ** BigInt(power))
}

/**
 * For the eye: rounded half up (a negative number as its positive twin), with all its decimals, a
 * comma before them in Vietnamese and a point in English, and no signs between the thousands.
 *
 * @param digits - decimals, 0 and more
 */
export function formatFraction(value: Fraction, digits: number, language: 'vi' | 'en'): string {
  const negative = value.numerator < 0n
  const scaled = (negative ? -value.numerator : value.numerator) * 10n ** BigInt(digits)
  const rounded = (2n * scaled + value.denominator) / (2n * value.denominator)
  const figures = `${rounded}`.padStart(digits + 1, '0')
  const whole = figures.slice(0, figures.length - digits)
  const decimals = figures.slice(figures.length - digits)

  const sign = negative && rounded !== 0n ? '-' : ''
  return digits === 0 ? sign + whole : `${sign}${whole}${language === 'vi' ? ',' : '.'}${decimals}`
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addFractions,
  compareFractions,
  divideFractions,
  formatFraction,
  fractionText,
  multiplyFractions,
  parseDecimal,
  parseFraction,
  subtractFractions,
  toFraction,
  toNumber,
  zero,
  type Fraction,
} from '../index.ts'

const anyFraction: fc.Arbitrary<Fraction> = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 30n }),
  )
  .map(([numerator, denominator]) => toFraction(numerator, denominator))

describe('exact numbers', () => {
  test('are kept in lowest terms, with the sign above', () => {
    expect(toFraction(6, -8)).toEqual({ numerator: -3n, denominator: 4n })
    expect(toFraction(0, 7)).toEqual(zero)
  })

  test('are refused where they are none', () => {
    expect(() => toFraction(1, 0)).toThrow(RangeError)
    expect(() => toFraction(0.5)).toThrow(RangeError)
    expect(() => divideFractions(toFraction(1), zero)).toThrow(RangeError)
    for (const text of ['', '1/', '1/-2', '0.5', 'một']) {
      expect(() => parseFraction(text)).toThrow(RangeError)
    }
    for (const text of ['', '1,5', 'Infinity', 'NaN', '.5', '1e9999']) {
      expect(() => parseDecimal(text)).toThrow(RangeError)
    }
  })

  test('take decimals as they are printed', () => {
    expect(fractionText(parseDecimal(0.1))).toBe('1/10')
    expect(fractionText(parseDecimal('95.77'))).toBe('9577/100')
    expect(fractionText(parseDecimal('-0.50'))).toBe('-1/2')
    expect(fractionText(parseDecimal(1e21))).toBe('1000000000000000000000')
    expect(fractionText(parseDecimal(2.5e-7))).toBe('1/4000000')
  })

  test('become the nearest double, however long they are', () => {
    expect(toNumber(toFraction(-3, 4))).toBe(-0.75)
    expect(toNumber(toFraction(10n ** 400n + 1n, 3n * 10n ** 400n))).toBeCloseTo(1 / 3, 15)
  })
})

describe('laws of exact numbers', () => {
  test('what is added can be taken away, what is multiplied divided', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        fc.pre(b.numerator !== 0n)

        expect(subtractFractions(addFractions(a, b), b)).toEqual(a)
        expect(divideFractions(multiplyFractions(a, b), b)).toEqual(a)
      }),
    )
  })

  test('the order is that of the difference', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const difference = subtractFractions(a, b).numerator

        expect(compareFractions(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      }),
    )
  })

  test('they travel as text and come back the same', () => {
    fc.assert(
      fc.property(anyFraction, (a) => {
        expect(parseFraction(fractionText(a))).toEqual(a)
      }),
    )
  })

  test('what is printed is at most half a unit of its last place away', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 6 }), (a, digits) => {
        const printed = parseDecimal(formatFraction(a, digits, 'en'))

        const distance = subtractFractions(printed, a)
        const half = toFraction(1, 2n * 10n ** BigInt(digits))
        expect(compareFractions(distance, half)).toBeLessThanOrEqual(0)
        expect(compareFractions(subtractFractions(zero, distance), half)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

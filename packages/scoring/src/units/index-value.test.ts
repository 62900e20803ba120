import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareFractions,
  indexValue,
  rankUnits,
  responseRates,
  settleAssessed,
  toFraction,
  zero,
  type Fraction,
} from '../index.ts'

const anyHundredths = fc.integer({ min: 0, max: 10_000 })

describe('the index', () => {
  test('lies between 0 and 100, whatever is added and taken away', () => {
    fc.assert(
      fc.property(anyHundredths, anyHundredths, anyHundredths, (points, bonus, penalty) => {
        const value = indexOf(points, bonus, penalty)

        expect(compareFractions(value, zero)).toBeGreaterThanOrEqual(0)
        expect(compareFractions(value, toFraction(100))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('never falls with more points', () => {
    fc.assert(
      fc.property(anyHundredths, anyHundredths, (points, other) => {
        const [fewer, more] = points < other ? [points, other] : [other, points]

        expect(compareFractions(indexOf(more, 0, 0), indexOf(fewer, 0, 0))).toBeGreaterThanOrEqual(
          0,
        )
      }),
    )
  })

  test('of a unit that could earn nothing is none', () => {
    const parts = [{ points: undefined, max: zero }]

    expect(indexValue({ parts, bonus: toFraction(1), penalty: zero })).toBeUndefined()
  })

  test('a unit whose assessed criteria all do not apply has no assessed points', () => {
    const none = { earned: zero, max: toFraction(70), notApplicable: toFraction(70) }

    expect(settleAssessed(none, 'reduceMax')).toEqual({ points: undefined, max: zero })
    expect(settleAssessed(none, 'grantMax').points).toEqual(toFraction(70))
  })

  test('more assessed points than can be earned are refused', () => {
    const tooMany = { earned: toFraction(68), max: toFraction(70), notApplicable: toFraction(3) }

    expect(() => settleAssessed(tooMany, 'reduceMax')).toThrow(RangeError)
  })
})

describe('ranks', () => {
  test('follow the units when those get other names', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyHundredths, { nil: undefined })), (values) => {
        const named = values.map((value, at) => [`unit ${at}`, exact(value)] as const)

        const ranks = rankUnits(new Map(named))
        const renamed = rankUnits(new Map(named.map(([unit, value]) => [`x ${unit}`, value])))

        expect([...renamed]).toEqual([...ranks].map(([unit, rank]) => [`x ${unit}`, rank]))
      }),
    )
  })

  test('count the units that are ahead', () => {
    fc.assert(
      fc.property(fc.array(anyHundredths), (values) => {
        const ranks = rankUnits(new Map(values.map((value, at) => [at, toFraction(value)])))

        expect([...ranks.values()]).toEqual(
          values.map((value) => 1 + values.filter((other) => other > value).length),
        )
      }),
    )
  })
})

test('response rates of nobody are none', () => {
  const nobody = responseRates({
    complete: 0,
    partial: 0,
    refused: 0,
    notReached: 0,
    other: 0,
    unknown: 0,
    notEligible: 0,
  })

  expect(Object.values(nobody).filter((rate) => rate !== undefined)).toEqual([])
})

function indexOf(points: number, bonus: number, penalty: number): Fraction {
  const parts = [{ points: toFraction(points, 100), max: toFraction(100) }]
  const value = indexValue({
    parts,
    bonus: toFraction(bonus, 100),
    penalty: toFraction(penalty, 100),
  })
  return value!.percent
}

function exact(hundredths: number | undefined) {
  return hundredths === undefined ? undefined : toFraction(hundredths, 100)
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summariseChanges } from './change-summary.ts'
import { compareRounds, printedValue, type Measured, type Pair } from './change.ts'
import { addFractions, formatFraction, parseDecimal, zero, type Fraction } from '../index.ts'

describe('a change', () => {
  test('is told in percentage points, now less before', () => {
    const change = compareRounds(pair('87.54', '63.90'))

    expect(change).toMatchObject({ state: 'compared', decimals: 2 })
    expect(shown(change.points)).toBe('23.64')
  })

  test.each<[string, Partial<Pair>]>([
    ['first-round-of-block', { firstRoundOfBlock: true }],
    ['unit-changed', { unit: 'changed' }],
    ['definition-changed', { definitionChanged: true }],
    ['no-value', { now: undefined }],
    ['no-previous-value', { before: undefined }],
  ])('is not worked out but says why: %s', (state, difference) => {
    const change = compareRounds({ ...pair('90', '80'), ...difference })

    expect(change.state).toBe(state)
    expect(change.points).toBeUndefined()
  })

  test('is worked out for a unit that only got another name', () => {
    const change = compareRounds({ ...pair('90.00', '80.00'), unit: 'renamed' })

    expect(shown(change.points)).toBe('10.00')
  })

  test('carries the chance error of both rounds, and a mark when it is within noise', () => {
    const rise = compareRounds(between(measured('90', 0.3), measured('88', 0.4)))
    const wobble = compareRounds(between(measured('90', 0.3), measured('89.1', 0.4)))

    expect(rise.standardError).toBeCloseTo(0.5, 12)
    expect(rise.interval!.map((bound) => bound.toFixed(2))).toEqual(['1.02', '2.98'])
    expect(rise.withinNoise).toBe(false)
    expect(wobble.withinNoise).toBe(true)
  })

  test('against a value that was only published has no interval, and is the difference of the figures', () => {
    const change = compareRounds(pair('95.77', '94'))

    expect(change).toMatchObject({ decimals: 2, interval: undefined, withinNoise: undefined })
    expect(shown(change.rounding)).toBe('0.51')
  })

  test('smaller than the rounding of the print is within noise, whatever the sample', () => {
    expect(compareRounds(pair('94.30', '94')).withinNoise).toBe(true)
  })
})

describe('the changes of a block', () => {
  test('count the units that have both values: some of the others are new', () => {
    const summary = summariseChanges(
      new Map([
        ['A01', compareRounds(pair('90.00', '88.00'))],
        ['A02', compareRounds(pair('91.00', '88.00'))],
        ['A03', compareRounds(pair('80.00', '84.00'))],
        ['A04', compareRounds(pair('80.00', '80.00'))],
        ['A05', compareRounds({ ...pair('99.00', '1.00'), before: undefined })],
      ]),
    )

    expect(summary).toMatchObject({ compared: 4, up: 2, down: 1, roseMost: ['A02'] })
    expect(shown(summary.points)).toBe('0.25')
  })

  test('of no unit come to no mean', () => {
    const summary = summariseChanges(
      new Map([['A01', compareRounds({ ...pair('1', '1'), unit: 'changed' })]]),
    )

    expect(summary).toMatchObject({ compared: 0, up: 0, points: undefined, roseMost: [] })
  })

  test('name all who rose most', () => {
    const rise = compareRounds(pair('90.00', '88.00'))

    expect(
      summariseChanges(
        new Map([
          ['A01', rise],
          ['A02', rise],
        ]),
      ).roseMost,
    ).toEqual(['A01', 'A02'])
  })

  test('are surer than each alone', () => {
    const one = compareRounds(between(measured('90', 0.3), measured('89.1', 0.4)))

    const summary = summariseChanges(new Map([1, 2, 3, 4].map((unit) => [unit, one])))

    expect(one.withinNoise).toBe(true)
    expect(summary.standardError).toBeCloseTo(0.25, 12)
    expect(summary.withinNoise).toBe(false)
  })
})

test('a change there and back is none', () => {
  const anyValue = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => `${hundredths / 100}`)
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      const there = compareRounds(between(measured(a, 1), measured(b, 2)))
      const back = compareRounds(between(measured(b, 2), measured(a, 1)))

      expect(addFractions(there.points!, back.points!)).toEqual(zero)
      expect(there.interval![0]).toBeCloseTo(-back.interval![1], 9)
    }),
  )
})

function pair(now: string, before: string): Pair {
  return between(printedValue(now), printedValue(before))
}

function between(now: Measured, before: Measured): Pair {
  return { now, before, unit: 'same', definitionChanged: false, firstRoundOfBlock: false }
}

function measured(value: string, standardError: number): Measured {
  return { value: parseDecimal(value), standardError, decimals: undefined }
}

function shown(value: Fraction | undefined): string {
  return formatFraction(value!, 2, 'en')
}

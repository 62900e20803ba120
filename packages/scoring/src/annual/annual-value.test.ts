import type { Adjustment, AnnualRule } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { annualValue, fractionText, parseFraction, sumAdjustments } from '../index.ts'

describe('the value of a year', () => {
  test.each<[string, AnnualRule, string]>([
    ['the second half alone', { kind: 'h2Only' }, '90'],
    ['the mean of both', { kind: 'mean' }, '173/2'],
    ['both by weight', { kind: 'weighted', h1: 1, h2: 3 }, '353/4'],
    ['the second half, when the first weighs nothing', { kind: 'weighted', h1: 0, h2: 1 }, '90'],
  ])('is %s', (_what, rule, value) => {
    const halves = { h1: parseFraction('83'), h2: parseFraction('90') }

    expect(fractionText(annualValue(rule, halves)!)).toBe(value)
  })

  test('is not known before the second half, nor without a first that counts', () => {
    const half = parseFraction('83')

    expect(annualValue({ kind: 'h2Only' }, { h1: half, h2: undefined })).toBeUndefined()
    expect(annualValue({ kind: 'mean' }, { h1: half, h2: undefined })).toBeUndefined()
    expect(annualValue({ kind: 'mean' }, { h1: undefined, h2: half })).toBeUndefined()
    expect(annualValue({ kind: 'h2Only' }, { h1: undefined, h2: half })).toEqual(half)
  })
})

describe('bonus and penalty', () => {
  test('add up exactly, each up to its cap, and keep what they were before', () => {
    const entries = [
      entry('bonus', 0.1),
      entry('bonus', 0.2),
      entry('penalty', 4.5),
      entry('penalty', 1),
    ]

    const sum = sumAdjustments({ maxBonus: 2, maxPenalty: 5 }, entries)

    expect(fractionText(sum.bonus)).toBe('3/10')
    expect(fractionText(sum.penalty)).toBe('5')
    expect(fractionText(sum.penaltyUncapped)).toBe('11/2')
  })

  test('of a unit without entries are 0', () => {
    const { bonus, penalty } = sumAdjustments({ maxBonus: 2, maxPenalty: 5 }, [])

    expect([bonus, penalty].map(fractionText)).toEqual(['0', '0'])
  })
})

function entry(kind: Adjustment['kind'], points: number): Adjustment {
  return {
    id: '6f1c7f0e-2b1d-4e57-9a43-0c2f6d1b8a90',
    unit: 'A25-01',
    kind,
    points,
    reason: 'Sáng kiến',
    document: '12/QĐ-UBND',
    decidedBy: 'Hội đồng thẩm định',
    decidedOn: '2026-11-22',
  }
}

import type { UnitDocument } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { bestOfArea } from './rank-sentence.ts'

test('the best of an area is found on exact values, also where some have none', () => {
  const units = ['2/3', null, '667/1000'].map((percent) => unit({ areas: [area(percent)] }))

  expect(bestOfArea(units, 1)).toBe('667/1000')
  expect(bestOfArea(units, 2)).toBeUndefined()
})

const change = {
  state: 'no-value',
  points: null,
  decimals: null,
  standardError: null,
  interval: null,
  withinNoise: null,
} as const

function area(percent: string | null): UnitDocument['areas'][number] {
  const none = { points: null, max: '0', standardError: null, interval: null }
  return {
    area: 1,
    assessed: none,
    survey: none,
    percent,
    standardError: null,
    interval: null,
    change,
  }
}

function unit(given: Partial<UnitDocument>): UnitDocument {
  const none = { points: null, max: '0', standardError: null, interval: null }
  return {
    unit: 'a',
    name: 'A',
    block: 'A',
    ballots: 0,
    effectiveBallots: 0,
    overfull: [],
    rank: null,
    unranked: null,
    rankRange: null,
    rankSet: null,
    betterThan: [],
    worseThan: [],
    rankChances: [],
    index: null,
    standardError: null,
    interval: null,
    assessed: none,
    survey: none,
    bonus: '0',
    penalty: '0',
    areas: [],
    change,
    ...given,
  }
}

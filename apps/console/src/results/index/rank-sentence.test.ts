import type { UnitDocument } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { bestOfArea, clustersOf } from './rank-sentence.ts'

test('units are cut into groups where they can be told apart, those without a rank last', () => {
  const units = [
    unit({ unit: 'a', rank: 1, cluster: 1 }),
    unit({ unit: 'b', rank: 2, cluster: 1 }),
    unit({ unit: 'c', rank: 3, cluster: null }),
    unit({ unit: 'd', rank: 4, cluster: 2 }),
    unit({ unit: 'e', rank: null, cluster: null }),
  ]

  expect(clustersOf(units).map((each) => each.units.map((one) => one.unit).join(''))).toEqual([
    'ab',
    'c',
    'd',
    'e',
  ])
  expect(clustersOf(units).map(({ ranked }) => ranked)).toEqual([true, true, true, false])
})

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
    rank: null,
    unranked: null,
    rankRange: null,
    rankSet: null,
    betterThan: [],
    worseThan: [],
    rankChances: [],
    cluster: null,
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

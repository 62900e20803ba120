import { describe, expect, test } from 'vitest'
import { indexDefinition } from '../fixtures/index-definition.ts'
import { favourable, smallRound, type SmallUnit } from '../fixtures/small-round.ts'
import {
  computeRound,
  formatFraction,
  parseFraction,
  resultDocument,
  type ResultDocument,
  type RoundInput,
  type UnitDocument,
} from './index.ts'

/** Tax, treasury and customs have area 2, social insurance has not; all are ranked together. */
const central = indexDefinition([
  {
    id: 'C',
    areas: [
      { area: 1, assessed: 30, survey: 15 },
      { area: 2, assessed: 10, survey: 5 },
    ],
  },
  { id: 'C2', rankedWith: 'C', areas: [{ area: 1, assessed: 40, survey: 20 }] },
])

// 36.75 + 18.16 = 54.91
const C01 = agency([27.5, 9.25], [227, 250])
// 35.56 + 18.08 = 53.64
const C02 = agency([27, 8.56], [226, 250])

const agencies = smallRound(central, {
  C01,
  C02,
  // 32.10 + 16.0667 = 48.1667
  C03: agency([22.1, 10], [241, 300]),
  // 36.24 + 18.0667 = 54.3067
  C04: {
    block: 'C2',
    assessed: { 1: 36.24 },
    ballots: { ND: favourable(['C2-1'], 271, 300) },
  },
})

const department = indexDefinition([
  { id: 'A', bonusPenalty: true, areas: [{ area: 1, assessed: [67, 3], survey: 30 }] },
])

/** 58.2 assessed points of 67, 3 that do not apply, 26.1 from the survey, 1.5 more, 0.5 less. */
const A01: SmallUnit = {
  block: 'A',
  assessed: { '1/K1': 58.2, '1/K2': null },
  ballots: { ND: favourable(['A-1'], 87, 100) },
  bonus: 1.5,
  penalty: 0.5,
}

describe('the index of a unit', () => {
  test('is assessed and survey points of what can be earned: 36.75 + 18.16 of 60 are 91.52 %', () => {
    const first = unitOf(publish(agencies), 'C01')

    expect(first.assessed).toEqual({ points: '147/4', max: '40' })
    expect(shown(first.survey.points)).toBe('18.16')
    expect(shown(first.index!.points)).toBe('54.91')
    expect(first.index!.max).toBe('60')
    expect(shown(first.index!.percent)).toBe('91.52')
  })

  test('leaves out what does not apply, then adds and takes: 85.3 of 97 are 87.94 %', () => {
    const unit = unitOf(publish(smallRound(department, { A01 })), 'A01')

    expect(unit).toMatchObject({ bonus: '3/2', penalty: '1/2' })
    expect(unit.index).toMatchObject({ points: '853/10', max: '97' })
    expect(shown(unit.index!.percent)).toBe('87.94')
  })

  test('keeps it in the denominator where the definition says so: 85.30 %', () => {
    const strict = { ...department, notApplicable: 'zero' as const }

    const unit = unitOf(publish(smallRound(strict, { A01 })), 'A01')

    expect(shown(unit.index!.percent)).toBe('85.30')
  })

  test('carries the error of the survey part only, in percentage points', () => {
    const unit = unitOf(publish(smallRound(department, { A01 })), 'A01')

    // 30 points · √(0.87 · 0.13 / 99), of 97
    expect(unit.survey.standardError).toBeCloseTo(30 * Math.sqrt((0.87 * 0.13) / 99), 12)
    expect(unit.standardError).toBeCloseTo((unit.survey.standardError! * 100) / 97, 12)
    const [lower, upper] = unit.survey.interval!
    expect(unit.interval![0]).toBeCloseTo((59.2 + lower) / 0.97, 9)
    expect(unit.interval![1]).toBeCloseTo((59.2 + upper) / 0.97, 9)
  })

  test('is kept within 100 %, and what it would be without that stands beside it', () => {
    const best: SmallUnit = {
      ...A01,
      assessed: { '1/K1': 67, '1/K2': 3 },
      ballots: { ND: favourable(['A-1'], 100, 100) },
    }

    const unit = unitOf(publish(smallRound(department, { A01: best })), 'A01')

    expect(unit.index).toMatchObject({ percent: '100', unclipped: '101' })
    expect(unit.interval![0]).toBeCloseTo(101 - 1.959963984540054 * unit.standardError!, 9)
    expect(unit.interval![1]).toBe(100)
  })

  test('takes over what was measured elsewhere', () => {
    const elsewhere = { unit: 'A01', item: 'A-1', group: 'ND', share: '0.87', n: 640, source: 'x' }
    const round = smallRound(
      department,
      { A01: { ...A01, ballots: {} } },
      { external: [elsewhere] },
    )

    expect(shown(unitOf(publish(round), 'A01').index!.percent)).toBe('87.94')
  })

  test('counts no bonus in a block that has none', () => {
    const round = smallRound(central, { C01: { ...C01, bonus: 3 } })

    expect(unitOf(publish(round), 'C01')).toMatchObject({ bonus: '0' })
  })

  test('is missing, not low, while assessed points are: survey points are shown', () => {
    const round = smallRound(central, { C01: { ...C01, assessed: { 1: 27.5 } }, C02 })

    const { units, mean } = publish(round).rankings[0]!

    expect(units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['C02', 1],
      ['C01', null],
    ])
    expect(units[1]).toMatchObject({ index: null, assessed: { points: null, max: '40' } })
    expect(shown(units[1]!.survey.points)).toBe('18.16')
    expect(units[1]!.areas.map(({ percent }) => percent && shown(percent))).toEqual(['91.38', null])
    expect(shown(mean)).toBe('89.40')
  })

  test('is missing where nobody answered: assessed points alone are another measure', () => {
    const round = smallRound(central, { C01: { ...C01, ballots: {} } })

    expect(unitOf(publish(round), 'C01')).toMatchObject({ ballots: 0, index: null, rank: null })
  })

  test('cannot be worked out for a block that the definition does not have', () => {
    const round = smallRound(central, { Z01: { block: 'Z' } })

    expect(() => computeRound(round)).toThrow('definition small has no block Z')
  })
})

describe('a ranking', () => {
  test('holds the units of a block and of those that are ranked with it', () => {
    const { rankings } = publish(agencies)

    expect(rankings).toHaveLength(1)
    expect(rankings[0]).toMatchObject({ block: 'C', blocks: ['C', 'C2'] })
    expect(
      rankings[0]!.units.map(({ unit, rank, index }) => [unit, rank, shown(index!.percent)]),
    ).toEqual([
      ['C01', 1, '91.52'],
      ['C04', 2, '90.51'],
      ['C02', 3, '89.40'],
      ['C03', 4, '80.28'],
    ])
  })

  test('gives equal values one rank and leaves the next out', () => {
    const { units } = publish(smallRound(central, { C02, C01, X: C01 })).rankings[0]!

    expect(units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['C01', 1],
      ['X', 1],
      ['C02', 3],
    ])
  })

  test('means an area over the units that have it', () => {
    const { areas, units } = publish(agencies).rankings[0]!
    const percents = units.flatMap(({ areas }) => areas.find(({ area }) => area === 2) ?? [])

    expect(areas.map(({ area }) => area)).toEqual([1, 2])
    expect(percents.map(({ percent }) => shown(percent))).toEqual(['91.93', '87.20', '93.44'])
    expect(shown(areas[1]!.mean)).toBe('90.86')
  })

  test('is repeated with the published seed: the same ranges and chances every time', () => {
    const round = { ...agencies, replicates: 500 }
    const seen: [number, number][] = []

    const result = resultDocument(
      computeRound(round, { onProgress: (done, total) => seen.push([done, total]) }),
    )

    const first = unitOf(result, 'C01')
    expect(result).toMatchObject({ seed: round.seed, replicates: 500 })
    expect(first).toMatchObject({ rankRange: [1, 2] })
    expect(first.rankChances.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12)
    expect(unitOf(result, 'C03')).toMatchObject({ rankRange: [4, 4] })
    expect(seen.at(-1)).toEqual([500, 500])
    expect(publish(round)).toEqual(result)
  })

  test('has no sure place for a unit with a single ballot', () => {
    const lone = agency([27, 8.72], [1, 1])
    const round = smallRound(central, { C01, C02: lone }, { replicates: 100 })

    const result = publish(round)

    expect(unitOf(result, 'C02').rankRange).toEqual([1, 2])
    expect(unitOf(result, 'C01').rankRange).toEqual([1, 2])
  })

  test('is one of several, and each is repeated', () => {
    const both = { ...central, blocks: [...central.blocks, ...department.blocks] }
    const seen: number[] = []

    const { rankings } = computeRound(smallRound(both, { C01, A01, C02 }, { replicates: 150 }), {
      onProgress: (done, total) => seen.push(done, total),
    })

    expect(rankings.map(({ units }) => units.map(({ rankRange }) => rankRange))).toEqual([
      [
        [1, 1],
        [2, 2],
      ],
      [[1, 1]],
    ])
    expect(seen).toEqual([100, 300, 150, 300, 250, 300, 300, 300])
  })
})

function agency([one, two]: [number, number], [best, all]: [number, number]): SmallUnit {
  return {
    block: 'C',
    assessed: { 1: one, 2: two },
    ballots: { ND: favourable(['C-1', 'C-2'], best, all) },
  }
}

function publish(round: RoundInput): ResultDocument {
  return resultDocument(computeRound(round))
}

function unitOf({ rankings }: ResultDocument, id: string): UnitDocument {
  return rankings.flatMap(({ units }) => units).find(({ unit }) => unit === id)!
}

function shown(value: string | null): string {
  return formatFraction(parseFraction(value!), 2, 'en')
}

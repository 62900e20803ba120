import { describe, expect, test } from 'vitest'
import { indexDefinition } from '../fixtures/index-definition.ts'
import { smallRound, type SmallUnit } from '../fixtures/small-round.ts'
import {
  addFractions,
  computeRound,
  divideFractions,
  fractionText,
  INTERNAL_MINIMUM,
  PUBLIC_MINIMUM,
  parseFraction,
  resultDocument,
  toFraction,
  type RankingDocument,
  type UnitDocument,
} from './index.ts'

/** Businesses answer area 1 alone, chairs area 2, citizens areas 2 and 3. */
const definition = indexDefinition([
  {
    id: 'A',
    areas: [
      { area: 1, assessed: 30, survey: 10, groups: ['DN'] },
      { area: 2, assessed: 20, survey: 10, groups: ['CTH', 'ND'] },
      { area: 3, assessed: 20, survey: 10, groups: ['ND'] },
    ],
  },
])

const units = { A01: unit(20, 60), A02: unit(7, 55), A03: unit(30, 50) }

describe('a published result', () => {
  const { units: published, areas } = rank()

  test('hides the areas of a few people, and another for cover', () => {
    expect(published.map(shownAreas)).toEqual([
      ['A01', [1, 2, 3]],
      ['A02', [3]],
      ['A03', [1, 2, 3]],
    ])
  })

  test('hides all that comes from the survey there, and nothing that does not', () => {
    const [first] = find(published, 'A02').areas

    expect(first).toEqual({
      area: 1,
      assessed: { points: '20', max: '30' },
      survey: { points: null, max: '10' },
      percent: null,
      standardError: null,
      interval: null,
      change: expect.objectContaining({ state: 'no-value', points: null }),
    })
  })

  test('tells the index of that unit as it is printed, and no more of it', () => {
    const open = find(rank(1).units, 'A02')
    const shown = find(published, 'A02')

    expect(open.index?.percent).toBe('6155/84') // 73.2738…
    expect(shown.index?.percent).toBe('7327/100')
    expect(shown.survey.points).toBe('2327/100')
    // Reckoned from what is told: never surer than it is.
    expect(shown.survey.standardError).toBeGreaterThan(open.survey.standardError!)
  })

  test('means an area over units of which it is shown: none can be worked out from the others', () => {
    const shown = published.filter(({ unit }) => unit !== 'A02')
    const sum = shown.map((unit) => parseFraction(unit.areas[0]!.percent!)).reduce(addFractions)

    expect(areas[0]!.mean).toBe(fractionText(divideFractions(sum, toFraction(2))))
  })

  test('shows more inside the office', () => {
    expect(rank(INTERNAL_MINIMUM).units.map(shownAreas)).toContainEqual(['A02', [1, 2, 3]])
  })
})

test('a result is plain JSON: what was written reads back the same', () => {
  const document = resultDocument(computeRound(smallRound(definition, units, { replicates: 20 })))

  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
})

function rank(minimum = PUBLIC_MINIMUM): RankingDocument {
  return resultDocument(computeRound(smallRound(definition, units), { minimum })).rankings[0]!
}

function unit(businesses: number, best: number): SmallUnit {
  return {
    block: 'A',
    assessed: { 1: 20, 2: 15, 3: 15 },
    ballots: {
      DN: Array.from({ length: businesses }, (_each, at) => ({ 'A-1': at % 2 === 0 ? 5 : 3 })),
      CTH: Array.from({ length: 30 }, () => ({ 'A-2': 4 })),
      ND: Array.from({ length: 60 }, (_each, at) => ({ 'A-2': 3, 'A-3': at < best ? 5 : 1 })),
    },
  }
}

function find(some: readonly UnitDocument[], id: string): UnitDocument {
  return some.find(({ unit }) => unit === id)!
}

function shownAreas({ unit, areas }: UnitDocument): [string, number[]] {
  return [unit, areas.filter(({ percent }) => percent !== null).map(({ area }) => area)]
}

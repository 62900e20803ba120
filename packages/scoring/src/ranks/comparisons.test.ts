import { describe, expect, test } from 'vitest'
import golden from '../../golden/multiple-tests.json' with { type: 'json' }
import { rankTruths, simulateRanks } from '../../simulation/rank-truths.ts'
import {
  benjaminiHochberg,
  compareUnits,
  createRandomStream,
  createRankReplicates,
  criticalDifference,
  drawNormal,
  holm,
  type RankedUnit,
  type SharedRater,
} from '../index.ts'

const seed = '20250227cafef00d'

describe('chances of error, corrected for how many were looked at', () => {
  test.each(golden.cases)('$chances', (example) => {
    const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(10)))

    expect(rounded(holm(example.chances))).toEqual(example.holm)
    expect(rounded(benjaminiHochberg(example.chances))).toEqual(example.benjaminiHochberg)
  })

  test.each(golden.critical.cases)('the largest difference of $units units', (example) => {
    const units = Array.from({ length: example.units }, (_each, at) => at)
    const pairs = units.flatMap((better) =>
      units.slice(better + 1).map((worse) => ({ better, worse, scale: Math.SQRT1_2 })),
    )
    const chance = createRandomStream(seed)
    const noise = Array.from({ length: 20_000 }, () =>
      Float64Array.from(units, () => drawNormal(chance)),
    )

    // Three standard errors of a quantile from so many replicates.
    expect(Math.abs(criticalDifference(pairs, noise) - example.distance)).toBeLessThan(0.05)
  })
})

describe('units of a ranking', () => {
  test('are better than those that they can be told apart from, all pairs looked at', () => {
    const found = compareUnits(golden.comparison.units, [])

    expect(Object.fromEntries(found.map(({ unit, betterThan }) => [unit, betterThan]))).toEqual(
      golden.comparison.betterThan,
    )
  })

  test('are told apart although one that few rated leads, and stands between others', () => {
    const found = compareUnits(
      [
        { unit: 'few', value: 90, standardError: 6 },
        { unit: 'first', value: 85.5, standardError: 0.23 },
        { unit: 'alsoFew', value: 84, standardError: 6 },
        { unit: 'second', value: 82, standardError: 0.23 },
      ],
      [],
    )

    expect(found.find(({ unit }) => unit === 'first')!.betterThan).toEqual(['second'])
    expect(found.find(({ unit }) => unit === 'few')).toEqual({
      unit: 'few',
      betterThan: [],
      worseThan: [],
    })
  })

  test('are told apart sooner where the same people rated both', () => {
    const alone = leaders(1)
    const shared: SharedRater[] = [
      new Map([
        ['U0', 0.95],
        ['U1', 0.95],
      ]),
    ]
    const rest = alone.map((unit) => ({ ...unit, standardError: Math.sqrt(1 - 0.95 ** 2) }))

    expect(compareUnits(alone, [])[0]!.betterThan).toEqual([])
    expect(compareUnits(rest, shared)[0]!.betterThan).toEqual(['U1'])
  })

  test('whose error is nothing are told apart by any difference, but not where they are equal', () => {
    const sure = [95, 93, 93].map((value, at) => ({ unit: `U${at}`, value, standardError: 0 }))

    expect(compareUnits(sure, []).map(({ betterThan }) => betterThan)).toEqual([
      ['U1', 'U2'],
      [],
      [],
    ])
    expect(setsOf(sure)).toEqual([
      [1, 1],
      [2, 3],
      [2, 3],
    ])
  })
})

describe('rank sets', () => {
  test('hold every rank that a unit may truly have, and no more where units stand far apart', () => {
    expect(setsOf(leaders(20))).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(setsOf(leaders(1))).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  test('are the same for units of the same value and error, and so are their chances', () => {
    const tied = [90, 88, 88, 88, 86].map((value, at) => ({
      unit: `U${at}`,
      value,
      standardError: 1,
    }))
    const ranking = createRankReplicates(tied, [], seed)
    ranking.run(50)

    const { units } = ranking.result()

    const middle = units.slice(1, 4).map(({ unit: _unit, ...chances }) => chances)
    expect(middle[1]).toEqual(middle[0])
    expect(middle[2]).toEqual(middle[0])
    expect(middle[0]!.counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(50, 9)
  })

  test.each(rankTruths.filter(({ units }) => units.length <= 20))(
    'hold the true ranks of all units at once: $name',
    (truth) => {
      const rounds = 150
      const found = simulateRanks(truth, rounds, 300, createRandomStream(seed))

      const least = 95 - (4 * Math.sqrt(95 * 5)) / Math.sqrt(rounds)
      expect(found.simultaneous.mean).toBeGreaterThan(least)
      expect(found.comparisons.mean).toBeGreaterThan(least)
    },
  )
})

function leaders(apart: number): RankedUnit[] {
  return [
    { unit: 'U0', value: 90 + apart, standardError: 1 },
    { unit: 'U1', value: 90, standardError: 1 },
  ]
}

function setsOf(units: readonly RankedUnit[]) {
  const ranking = createRankReplicates(units, [], seed)
  ranking.run(1000)
  return ranking.result().units.map(({ set }) => set)
}

import { deriveQuestionnaires } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { countBallots, scoreBallots } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import {
  ballotMove,
  createRankReplicates,
  errorParts,
  type RankedUnit,
  type RankResult,
} from '../index.ts'

const seed = '20250227cafef00d'

/** The five leading localities of 2024, each with 50 ballots that spread by 20 of 100 points. */
const leaders: RankedUnit[] = Object.entries({
  B004: 95.39,
  B006: 95.17,
  B021: 94.66,
  B019: 94.24,
  B002: 94,
}).map(([unit, value]) => ({ unit, value, standardError: (0.3 * 20) / Math.sqrt(50) }))

describe('replicates of a ranking', () => {
  test('show that the first of 2024 would come first in under half of the repeats', () => {
    const { units, replicates } = repeat(leaders)

    expect(units[0]!.unit).toBe('B004')
    expect(units[0]!.counts[0]! / replicates).toBeLessThan(0.5)
    expect(units[0]!.counts[0]! / replicates).toBeGreaterThan(0.3)
    expect(units[0]!.range).toEqual([1, 5])
  })

  test('come out the same from the same seed, in batches or all at once', () => {
    const batches = createRankReplicates(leaders, [], seed)
    for (let done = 0; done < 4; done += 1) batches.run(500)

    expect(batches.result()).toEqual(repeat(leaders))
    expect(repeat(leaders, [], '0000000000000001').units).not.toEqual(repeat(leaders).units)
  })

  test('count every replicate once for every unit', () => {
    for (const { counts } of repeat(leaders).units) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2000)
    }
  })

  test('leave the ranking alone where nothing is left to chance, ties included', () => {
    const sure = [95, 93, 93, 90].map((value, at) => ({
      unit: `U${at}`,
      value,
      standardError: 0,
    }))

    const { units } = repeat(sure)

    expect(units.map((unit) => unit.range)).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
      [4, 4],
    ])
  })

  test('move together the units that one person rated: their order is surer than their values', () => {
    const values = [
      { unit: 'first', value: 90 },
      { unit: 'second', value: 89.5 },
    ]
    const together = new Map([
      ['first', 1],
      ['second', 1],
    ])

    const alone = repeat(values.map((unit) => ({ ...unit, standardError: 1 })))
    const shared = repeat(
      values.map((unit) => ({ ...unit, standardError: 0 })),
      [together],
    )

    expect(alone.units.map(({ range }) => range)).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect(shared.units.map(({ range }) => range)).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  test('are refused before there are any', () => {
    expect(() => createRankReplicates(leaders, [], seed).result()).toThrow(RangeError)
  })
})

test('the moves of ballots add up to nothing, and their squares to the variance', () => {
  const definition = smallDefinition([
    { id: 'courtesy', maxPoints: 2, groups: ['ND'] },
    { id: 'speed', maxPoints: 1, groups: ['ND'] },
  ])
  const ballots = [
    { courtesy: 5, speed: 4 },
    { courtesy: 3, speed: 9 },
    { courtesy: 4, speed: 1 },
    { courtesy: 9, speed: 5 },
  ]
  const questionnaire = deriveQuestionnaires(definition)[0]!
  const tally = countBallots(definition, { ND: ballots }).get('ND')!
  const score = scoreBallots(definition, { ND: ballots })
  const samples = new Map([['ND', { questionnaire, tally, size: undefined }]])
  const parts = errorParts(
    score.areas.flatMap((area) => area.items),
    samples,
  )

  const moves = ballots.map((answers) => ballotMove(parts, questionnaire, answers))

  expect(moves.reduce((sum, move) => sum + move, 0)).toBeCloseTo(0, 12)
  const squares = moves.reduce((sum, move) => sum + move ** 2, 0)
  expect(Math.sqrt(squares)).toBeCloseTo(score.standardError!, 12)
})

function repeat(
  units: readonly RankedUnit[],
  raters: readonly ReadonlyMap<string, number>[] = [],
  from = seed,
  count = 2000,
): RankResult {
  const replicates = createRankReplicates(units, raters, from)
  replicates.run(count)
  return replicates.result()
}

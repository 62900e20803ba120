import { deriveQuestionnaires } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { countBallots, ballotsOf } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { formatFraction, scoreUnit, type UnitBallots, type UnitScore } from '../index.ts'

const definition = smallDefinition(
  [
    { id: 'courtesy', maxPoints: 2, groups: ['DN', 'ND'] },
    { id: 'speed', maxPoints: 1, groups: ['ND'] },
  ],
  { minimumN: 5 },
)
const businesses = ballotsOf('courtesy', [1, 2, 3, 4, 5, 9], [0, 2, 6, 20, 12, 0])

describe('a share that was measured elsewhere', () => {
  test('stands in the place of the group’s own ballots, exactly as it was handed over', () => {
    const score = scoreWith([measured('courtesy', '0.8125', 400, 0.01)])

    const [courtesy] = itemsOf(score)
    expect(formatFraction(courtesy!.share!, 5, 'en')).toBe('0.78750')
    expect(courtesy!.n).toBe(440)
    expect(courtesy!.groups[1]).toMatchObject({ n: 400, excluded: 0, standardError: 0.01 })
    expect(courtesy!.groups[1]!.interval!.map((bound) => bound.toFixed(4))).toEqual([
      '0.7929',
      '0.8321',
    ])
  })

  test('brings its own standard error, independent of the other groups', () => {
    const [courtesy] = itemsOf(scoreWith([measured('courtesy', '0.8125', 400, 0.01)]))

    const own = courtesy!.groups[0]!.standardError!
    expect(courtesy!.standardError).toBeCloseTo(2 * Math.hypot(own / 2, 0.01 / 2), 12)
  })

  test('goes with the group’s other shares as if wholly correlated: never too narrow', () => {
    const score = scoreWith([
      measured('courtesy', '0.8125', 400, 0.01),
      measured('speed', '0.7', 400, 0.02),
    ])

    const own = itemsOf(score)[0]!.groups[0]!.standardError!
    expect(score.standardError).toBeCloseTo(Math.hypot(own, 0.01 + 0.02), 12)
  })

  test('is bounded by its answers when its standard error was not told', () => {
    const untold = itemsOf(scoreWith([measured('courtesy', '0.8125', 400)]))[0]!.groups[1]!

    // No answers with this mean spread further than 325 best and 75 worst ones.
    expect(untold.basis).toBe('bound')
    expect(untold.interval!.map((bound) => bound.toFixed(3))).toEqual(['0.772', '0.848'])
  })

  test('counts only from the minimum of answers', () => {
    const score = scoreWith([measured('courtesy', '0.8125', 4, 0.2)])

    expect(itemsOf(score)[0]!.groups[1]!.skipped).toBe('below-minimum')
  })
})

function scoreWith(external: NonNullable<UnitBallots['external']>): UnitScore {
  return scoreUnit({
    definition,
    questionnaires: deriveQuestionnaires(definition),
    block: 'X',
    tallies: countBallots(definition, { DN: businesses }),
    groupSizes: {},
    external,
  })
}

function measured(item: string, share: string, n: number, standardError?: number) {
  const score = { item, group: 'ND', share, n, source: 'SIPAS 2024' }
  return standardError === undefined ? score : { ...score, standardError }
}

function itemsOf(score: UnitScore) {
  return score.areas.flatMap((area) => area.items)
}

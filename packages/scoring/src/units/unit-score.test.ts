import type { Answers, Definition } from '@phieu/survey'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRound } from '../../fixtures/arbitrary.ts'
import { scoreBallots, type BallotsByGroup } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { formatFraction } from '../exact/fraction-text.ts'
import { compareFractions, toNumber, zero } from '../exact/fraction.ts'
import { scoreUnit, type UnitScore } from '../index.ts'

const twoAreas = smallDefinition([
  { id: 'plan', area: 1, maxPoints: 1, groups: ['HDND', 'TP'] },
  { id: 'courtesy', area: 2, maxPoints: 2, groups: ['ND'] },
  { id: 'speed', area: 2, maxPoints: 1.5, groups: ['ND', 'DN'] },
])

describe('a unit', () => {
  test('is scored area by area, item by item, group by group', () => {
    const score = scoreBallots(twoAreas, {
      HDND: [{ plan: 5 }, { plan: 3 }],
      TP: [{ plan: 5 }],
      ND: [
        { courtesy: 4, speed: 9 },
        { courtesy: 2, speed: 5 },
      ],
    })

    const alone = { size: undefined, isOverfull: false, designEffect: 1 }
    expect(score.ballots).toBe(5)
    expect(score.groups).toMatchObject([
      { group: 'HDND', ballots: 2, effectiveBallots: 2, ...alone },
      { group: 'TP', ballots: 1, effectiveBallots: 1, ...alone },
      { group: 'ND', ballots: 2, effectiveBallots: 2, ...alone },
      { group: 'DN', ballots: 0, effectiveBallots: 0, ...alone },
    ])
    expect(score.areas.map((area) => [area.area, formatFraction(area.points!, 4, 'en')])).toEqual([
      [1, '0.8750'],
      [2, '2.5000'],
    ])
    expect(formatFraction(score.points!, 4, 'en')).toBe('3.3750')
    expect(itemOf(score, 'speed')).toMatchObject({
      n: 1,
      treatment: 'scored',
      groups: [
        { group: 'ND', n: 1, excluded: 1, counts: [0, 0, 0, 0, 1, 1], skipped: undefined },
        { group: 'DN', n: 0, excluded: 0, skipped: 'nobody-answered' },
      ],
    })
  })

  test('that nobody rated has no points, not none of them', () => {
    const score = scoreBallots(twoAreas, {})

    expect(score.points).toBeUndefined()
    expect(score.interval).toBeUndefined()
    expect(score.max).toEqual(zero)
    expect(itemOf(score, 'plan').treatment).toBe('reduceMax')
  })

  test('a group of weight 0 is reported and does not count', () => {
    const definition = smallDefinition([{ id: 'plan', maxPoints: 1, groups: ['HDND', 'TP'] }], {
      groupWeights: { TP: 0 },
    })

    const score = scoreBallots(definition, { HDND: [{ plan: 1 }], TP: [{ plan: 5 }] })

    expect(itemOf(score, 'plan').groups.map((group) => group.skipped)).toEqual([
      undefined,
      'weight-zero',
    ])
    expect(score.points).toEqual(zero)
  })

  test('needs its block in the definition', () => {
    const nowhere = { questionnaires: [], block: 'Y', tallies: new Map(), groupSizes: {} }

    expect(() => scoreUnit({ definition: twoAreas, ...nowhere })).toThrow('has no block Y')
  })
})

describe('laws of points', () => {
  test('points lie between 0 and the maximum, intervals too, and around the points', () => {
    fc.assert(
      fc.property(anyRound(), ({ definition, ballots }) => {
        const score = scoreBallots(definition, ballots)

        const figures = [score, ...score.areas, ...score.areas.flatMap((area) => area.items)]
        for (const { points, max, interval } of figures) {
          const value = points ? toNumber(points) : 0
          const [lower, upper] = interval ?? [value, value]
          expect(lower).toBeGreaterThanOrEqual(0)
          expect(lower).toBeLessThanOrEqual(value + 1e-9)
          expect(upper).toBeGreaterThanOrEqual(value - 1e-9)
          expect(upper).toBeLessThanOrEqual(toNumber(max) + 1e-9)
        }
      }),
    )
  })

  test('a better answer never lowers linear points', () => {
    const linear = fc.constant({ kind: 'linear' as const })
    fc.assert(
      fc.property(anyRound(linear), fc.nat(), ({ definition, ballots }, at) => {
        const better = improveOne(definition, ballots, at)

        const before = scoreBallots(definition, ballots).points ?? zero
        const after = scoreBallots(definition, better).points ?? zero

        expect(compareFractions(after, before)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('other names for groups and items change no points', () => {
    fc.assert(
      fc.property(anyRound(), ({ definition, ballots }) => {
        const renamed = renameAll(definition, ballots)

        const before = scoreBallots(definition, ballots)
        const after = scoreBallots(renamed.definition, renamed.ballots)

        expect(after.points).toEqual(before.points)
        expect(after.standardError).toEqual(before.standardError)
      }),
    )
  })
})

/** The same ballots with one scored answer raised by one, where there is one that can be. */
function improveOne(definition: Definition, ballots: BallotsByGroup, at: number): BallotsByGroup {
  const best = definition.scales[0]!.options.filter((option) => !option.excluded).length
  const raisable = Object.entries(ballots).flatMap(([group, own]) =>
    own.flatMap((answers, ballot) =>
      Object.entries(answers)
        .filter(([, code]) => code < best)
        .map(([item, code]) => ({ group, ballot, item, code })),
    ),
  )
  const raised = raisable[at % Math.max(1, raisable.length)]
  if (!raised) return ballots

  const own = ballots[raised.group]!.map((answers, ballot) =>
    ballot === raised.ballot ? { ...answers, [raised.item]: raised.code + 1 } : answers,
  )
  return { ...ballots, [raised.group]: own }
}

/** Everything with other ids: an `x` before every group's and item's. */
function renameAll(definition: Definition, ballots: BallotsByGroup) {
  const other = (id: string) => `x${id}`
  const rename = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [other(id), value]))
  const own = (some: readonly Answers[]) => some.map((answers) => rename(answers))
  return {
    definition: {
      ...definition,
      respondentGroups: definition.respondentGroups.map((group) => ({
        ...group,
        id: other(group.id),
      })),
      blocks: definition.blocks.map((block) => ({
        ...block,
        items: block.items.map((item) => ({
          ...item,
          id: other(item.id),
          groups: item.groups.map(other),
          groupWeights: rename(item.groupWeights ?? {}),
        })),
      })),
    },
    ballots: rename(
      Object.fromEntries(Object.entries(ballots).map(([group, some]) => [group, own(some)])),
    ),
  }
}

function itemOf(score: UnitScore, id: string) {
  return score.areas.flatMap((area) => area.items).find((item) => item.item === id)!
}

import { describe, expect, test } from 'vitest'
import { scoreBallots, type BallotsByGroup } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import {
  compareRuns,
  formatFraction,
  parseFraction,
  withGroupWeights,
  withOnlyGroups,
  withPooledGroups,
  withRule,
  type Fraction,
} from '../index.ts'

const definition = smallDefinition([
  { id: 'plan', maxPoints: 2, groups: ['HDND'] },
  { id: 'courtesy', maxPoints: 4, groups: ['HDND', 'ND'], groupWeights: { ND: 3 } },
])
const ballots: BallotsByGroup = {
  HDND: [
    { plan: 5, courtesy: 5 },
    { plan: 3, courtesy: 4 },
  ],
  ND: [{ courtesy: 4 }, { courtesy: 2 }],
}

describe('the same ballots scored otherwise', () => {
  test('come to what the official definition says first', () => {
    // 0.75 of 2; (0.875 + 3 × 0.5) / 4 of 4
    expect(shown(scoreBallots(definition, ballots).points)).toBe('3.8750')
  })

  test('by the two best answers', () => {
    const run = scoreBallots(withRule(definition, { kind: 'topTwo' }), ballots)

    // 0.5 of 2; (1 + 3 × 0.5) / 4 of 4
    expect(shown(run.points)).toBe('3.5000')
  })

  test('with all groups alike', () => {
    const run = scoreBallots(withGroupWeights(definition, {}), ballots)

    // 0.75 of 2; (0.875 + 0.5) / 2 of 4
    expect(shown(run.points)).toBe('4.2500')
  })

  test('with citizens only: what they were not asked leaves the denominator', () => {
    const run = scoreBallots(withOnlyGroups(definition, new Set(['ND'])), ballots)

    expect(shown(run.points)).toBe('2.0000')
    expect(shown(run.max)).toBe('4.0000')
  })

  test('with all answers to an item in one pot', () => {
    const more = { ...ballots, ND: [...ballots.ND!, { courtesy: 1 }, { courtesy: 9 }] }
    const run = scoreBallots(withPooledGroups(definition, scoreBallots(definition, more)), more)

    // 0.75 of 2; (1 + 0.75 + 0.75 + 0.25 + 0) / 5 of 4
    expect(shown(run.points)).toBe('3.7000')
  })

  test('leave the official definition as it was', () => {
    const before = structuredClone(definition)

    withRule(definition, { kind: 'topTwo' })
    withGroupWeights(definition, { ND: 9 })
    withOnlyGroups(definition, new Set(['ND']))

    expect(definition).toEqual(before)
  })
})

test('two runs side by side tell who would gain and who would lose', () => {
  const official = values({ A01: '95', A02: '94', A03: '93', A04: null })
  const other = values({ A01: '94', A02: '91', A03: '95', A04: '90' })

  const runs = compareRuns(official, other)

  expect(runs.map(({ unit, rank, otherRank, shift }) => [unit, rank, otherRank, shift])).toEqual([
    ['A01', 1, 2, -1],
    ['A02', 2, 3, -1],
    ['A03', 3, 1, 2],
    ['A04', undefined, 4, undefined],
  ])
  expect(shown(runs[2]!.difference)).toBe('2.0000')
})

function values(texts: Readonly<Record<string, string | null>>) {
  return new Map(
    Object.entries(texts).map(([unit, text]) => [
      unit,
      text === null ? undefined : parseFraction(text),
    ]),
  )
}

function shown(value: Fraction | undefined) {
  return formatFraction(value!, 4, 'en')
}

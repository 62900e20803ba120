import { deriveQuestionnaires, type Answers } from '@phieu/survey'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from '../../golden/design-effect.json' with { type: 'json' }
import { countBallots } from '../../fixtures/count-ballots.ts'
import { indexDefinition } from '../../fixtures/index-definition.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { smallRound } from '../../fixtures/small-round.ts'
import {
  answerCounts,
  computeRound,
  possibleEffects,
  scoreUnit,
  type ClusterSum,
  type UnitBallots,
  type UnitScore,
} from '../index.ts'

const definition = smallDefinition([{ id: 'courtesy', maxPoints: 2, groups: ['ND'] }])
const questionnaires = deriveQuestionnaires(definition)

/** Codes that each interviewer brought. */
type Brought = readonly (readonly number[])[]

describe('ballots of the same interviewer', () => {
  test.each(golden.cases)('$why', ({ interviewers, likeness, designEffect, interval }) => {
    const score = scoreBrought(interviewers, { likeness: new Map([['ND', likeness]]) })

    expect(score.groups[0]!.designEffect).toBeCloseTo(designEffect, 6)
    expect(score.interval!.map((bound) => (bound / 2).toFixed(4))).toEqual(
      interval.map((bound) => bound.toFixed(4)),
    )
  })

  test('make the interval wider than the same ballots would alone, and their effect is a possible one', () => {
    const anyCode = fc.integer({ min: 1, max: 5 })
    const anyBrought = fc.array(fc.array(anyCode, { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(anyBrought, (brought) => {
        const together = scoreBrought(brought)
        const alone = scoreBrought(brought, { clusters: undefined })
        const [lower, upper] = alone.interval!
        expect(together.interval![0]).toBeLessThanOrEqual(lower + 1e-9)
        expect(together.interval![1]).toBeGreaterThanOrEqual(upper - 1e-9)
        const { ballots, perInterviewer, spread, designEffect, effectiveBallots } =
          together.groups[0]!
        expect(effectiveBallots).toBeLessThanOrEqual(ballots + 1e-9)
        const interviewers = { ballots, size: perInterviewer!, likeness: 0.05 }
        const { least, most } = possibleEffects(interviewers, spread > 0)
        expect(designEffect).toBeGreaterThanOrEqual(least - 1e-9)
        expect(designEffect).toBeLessThanOrEqual(most + 1e-9)
      }),
    )
  })

  test('say nothing where all came without one', () => {
    const score = scoreBrought([[3, 4, 5, 4]], { clusters: undefined })

    expect(score.groups[0]).toMatchObject({ designEffect: 1, effectiveBallots: 4 })
  })

  test('cannot be more than were counted', () => {
    const clusters = new Map([['ND', [clusterOf([3, 4, 5]), clusterOf([3, 4, 5])]]])

    expect(() => scoreBrought([[3, 4, 5]], { clusters })).toThrow('more ballots than were counted')
  })
})

test('how alike interviewers’ ballots are, is learnt from all units of the round', () => {
  const round = indexDefinition([{ id: 'A', areas: [{ area: 1, assessed: 42, survey: 18 }] }])
  const strict = [2, 2, 3, 2, 2]
  const mild = [4, 5, 4, 4, 5]
  const pairs = Array.from({ length: 12 }, (_each, at) => `A${10 + at}`)
  const units = Object.fromEntries([
    ...pairs.map((id) => [id, asked([...strict, ...mild])] as const),
    ['A99', asked(strict.map((code) => code + (code === 3 ? 2 : 0)))] as const,
  ])
  const clusters = [
    ...pairs.flatMap((unit) => [brought(unit, strict), brought(unit, mild)]),
    brought('A99', [2, 2, 5, 2, 2]),
  ]
  const input = smallRound(round, units, { clusters })

  const designs = computeRound(input).rankings[0]!.units.map(
    ({ result }) => [result.unit.id, result.survey.groups[0]!.designEffect] as const,
  )

  // One interviewer alone shows no likeness: what the others show stands in.
  expect(new Map(designs).get('A99')).toBeGreaterThan(3)
})

test('a unit’s own size of a group goes before that of the round', () => {
  const round = indexDefinition([
    { id: 'A', areas: [{ area: 1, assessed: 42, survey: 18, groups: ['TP'] }] },
  ])
  const heads = [2, 3, 4, 5].map((code) => ({ 'A-1': code }))
  const unit = { block: 'A', assessed: { 1: 30 }, ballots: { TP: heads } }
  const input = smallRound(round, { A01: unit, A02: unit })
  const known = { ...input, round: { ...input.round, unitSizes: { A01: { TP: 4 } } } }

  const scored = computeRound(known).rankings[0]!.units.map(({ result }) => result)

  expect(scored.map(({ survey }) => [survey.basis, survey.groups[0]!.size])).toEqual([
    ['census', 4],
    ['spread', undefined],
  ])
})

function scoreBrought(interviewers: Brought, more: Partial<UnitBallots> = {}): UnitScore {
  const ballots = interviewers.flat().map((courtesy): Answers => ({ courtesy }))
  return scoreUnit({
    definition,
    questionnaires,
    block: 'X',
    tallies: countBallots(definition, { ND: ballots }),
    groupSizes: {},
    clusters: new Map([['ND', interviewers.map(clusterOf)]]),
    ...more,
  })
}

function clusterOf(codes: readonly number[]): ClusterSum {
  const ballots = codes.map((courtesy): Answers => ({ courtesy }))
  const tally = countBallots(definition, { ND: ballots }).get('ND')!
  return { ballots: codes.length, counts: answerCounts(questionnaires[0]!, tally, 'courtesy') }
}

function asked(codes: readonly number[]) {
  return {
    block: 'A',
    assessed: { 1: 30 },
    ballots: { ND: codes.map((code) => ({ 'A-1': code })) },
  }
}

function brought(unit: string, codes: readonly number[]) {
  const counts = [1, 2, 3, 4, 5, 9].map((code) => codes.filter((each) => each === code).length)
  return { unit, group: 'ND', ballots: codes.length, counts }
}

import type { Answers } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { indexDefinition } from '../../fixtures/index-definition.ts'
import { smallRound } from '../../fixtures/small-round.ts'
import {
  computeRound,
  createRandomStream,
  raterCovariances,
  resultDocument,
  unitCorrelations,
  type RaterBallot,
  type RoundInput,
} from '../index.ts'

const definition = indexDefinition([
  { id: 'A', areas: [{ area: 1, assessed: 42, survey: 18, groups: ['CTH'] }] },
])

/** Ten chairs, half of them strict with everyone: each rates all units, and the first better. */
const chairs = Array.from({ length: 10 }, (_each, at) => ({
  rater: `chair ${at}`,
  answers: at % 2 === 0 ? { A01: 5, A02: 4 } : { A01: 3, A02: 2 },
}))
const ballots = chairs.flatMap(({ rater, answers }) =>
  Object.entries(answers).map(([unit, code]): RaterBallot => ({
    rater,
    unit,
    group: 'CTH',
    answers: { 'A-1': code },
  })),
)
const round = rated(ballots)

test('units whose raters are untold hang together wholly with all that have such people, and with no others', () => {
  const correlationOf = unitCorrelations(
    [
      { unit: 'A01', other: 'A01', covariance: null },
      { unit: 'A02', other: 'A02', covariance: 0.5 },
    ],
    [],
  )

  expect([correlationOf('A02', 'A01'), correlationOf('A01', 'A03')]).toEqual([1, 0])
})

describe('people who rate several units', () => {
  test('move the points of these units together', () => {
    const covariances = raterCovariances(round, ballots)

    // 18 points, worth 0.25 more or less than the mean, n 10: 18² · 0.25² · 10 / (10 · 9)
    const variance = 2.25
    expect(covariances.map(({ unit, other }) => [unit, other])).toEqual([
      ['A01', 'A01'],
      ['A01', 'A02'],
      ['A02', 'A02'],
    ])
    for (const { covariance } of covariances) expect(covariance).toBeCloseTo(variance, 9)
    const [first] = resultDocument(computeRound(round)).rankings[0]!.units
    expect(first!.survey.standardError! ** 2).toBeCloseTo(variance, 9)
  })

  test('leave the order of these units surer than their values', () => {
    const replicates = 400

    const apart = ranges({ ...round, replicates })
    const together = ranges({
      ...round,
      replicates,
      covariances: raterCovariances(round, ballots),
    })

    expect(apart).toEqual([
      [[1, 2], []],
      [[1, 2], []],
    ])
    expect(together).toEqual([
      [[1, 1], ['A02']],
      [[2, 2], []],
    ])
  })

  test('move them less where most of their group was asked', () => {
    const small = { ...round, round: { ...round.round, groupSizes: { CTH: 20 } } }
    const everyone = { ...round, round: { ...round.round, groupSizes: { CTH: 10 } } }

    expect(raterCovariances(small, ballots)[1]!.covariance).toBeCloseTo(2.25 / 2, 9)
    expect(raterCovariances(everyone, ballots)[1]!.covariance).toBeCloseTo(0, 12)
  })

  test('come to the same figures in any order', () => {
    const chance = createRandomStream('0ddba11500000000')
    const mixed = ballots.map((ballot) => ({
      ...ballot,
      answers: { 'A-1': 1 + chance.below(5) },
    }))
    const other = rated(mixed)

    expect(raterCovariances(other, mixed.toReversed())).toEqual(raterCovariances(other, mixed))
  })
})

test('who rated one unit only moves none together', () => {
  const strangers = ballots.map((ballot, at) => ({ ...ballot, rater: `person ${at}` }))

  expect(raterCovariances(round, strangers)).toEqual([])
})

test('a ballot about a unit that is not in the registry is refused', () => {
  const lost = ballots.map((ballot) => ({ ...ballot, unit: 'Z01' }))

  expect(() => raterCovariances(round, lost)).toThrow('registry small has no unit Z01')
})

function rated(some: readonly RaterBallot[]): RoundInput {
  const answersOf = (id: string): Answers[] =>
    some.filter(({ unit }) => unit === id).map(({ answers }) => answers)
  return smallRound(definition, {
    A01: { block: 'A', assessed: { 1: 34.2 }, ballots: { CTH: answersOf('A01') } },
    A02: { block: 'A', assessed: { 1: 36 }, ballots: { CTH: answersOf('A02') } },
  })
}

function ranges(input: RoundInput) {
  const { units } = resultDocument(computeRound(input)).rankings[0]!
  return units.map(({ rankRange, betterThan }) => [rankRange, betterThan])
}

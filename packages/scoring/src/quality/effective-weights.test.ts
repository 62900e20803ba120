import { expect, test } from 'vitest'
import golden from '../../golden/effective-weights.json' with { type: 'json' }
import { indexDefinition } from '../../fixtures/index-definition.ts'
import { smallRound } from '../../fixtures/small-round.ts'
import { computeRound, effectiveWeights, type PartWeight } from '../index.ts'

const definition = indexDefinition([
  {
    id: 'A',
    bonusPenalty: true,
    areas: golden.maxima.map(({ area, assessed, survey }) => ({ area, assessed, survey })),
  },
])

test('each part adds to the variance of the index what another program found', () => {
  const weights = weigh(golden.units)!

  expect(weights.units).toBe(4)
  expect([...weights.areas].map(([area, weight]) => [area, shown(weight)])).toEqual(
    Object.entries(golden.areas).map(([area, weight]) => [Number(area), shown(weight)]),
  )
  expect(shown(weights.assessed)).toEqual(shown(golden.assessed))
  expect(shown(weights.survey)).toEqual(shown(golden.survey))
  expect(shown(weights.adjustments)).toEqual(shown(golden.adjustments))
})

test('what the parts add to the variance comes to the whole of it', () => {
  const { areas, assessed, survey, adjustments } = weigh(golden.units)!

  const byArea = [...areas.values()].reduce((sum, { effective }) => sum + effective, 0)
  expect(byArea + adjustments.effective).toBeCloseTo(1, 12)
  expect(assessed.effective + survey.effective + adjustments.effective).toBeCloseTo(1, 12)
})

test('two units, or units that are all alike, say nothing of what areas weigh', () => {
  const [first] = golden.units
  const alike = ['A01', 'A02', 'A03'].map((unit) => ({ ...first!, unit }))

  expect(weigh(golden.units.slice(0, 2))).toBeUndefined()
  expect(weigh(alike)).toBeUndefined()
})

test('a unit without an index is passed over', () => {
  expect(weigh([...golden.units, { ...golden.units[0]!, unit: 'A05', codes: {} }])).toEqual(
    weigh(golden.units),
  )
})

interface GoldenUnit {
  unit: string
  assessed: Readonly<Record<string, number>>
  codes: Readonly<Record<string, number>>
  bonus: number
}

function weigh(units: readonly GoldenUnit[]) {
  const round = smallRound(
    definition,
    Object.fromEntries(
      units.map(({ unit, assessed, codes, bonus }) => {
        const answers = Object.entries(codes).map(([area, code]) => [`A-${area}`, code] as const)
        const ballots = answers.length > 0 ? { ND: [Object.fromEntries(answers)] } : {}
        return [unit, { block: 'A', assessed, bonus, ballots }]
      }),
    ),
  )
  return effectiveWeights(computeRound(round).rankings[0]!.units.map(({ result }) => result))
}

function shown({ nominal, effective, correlation }: PartWeight) {
  return [nominal, effective, correlation!].map((value) => value.toFixed(6))
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRound } from '../../fixtures/arbitrary.ts'
import { countBallots } from '../../fixtures/count-ballots.ts'
import { indexDefinition } from '../../fixtures/index-definition.ts'
import { smallRound, type SmallUnit } from '../../fixtures/small-round.ts'
import {
  computeRound,
  createRandomStream,
  officialChoices,
  rankVolatility,
  toNumber,
  valueOf,
} from '../index.ts'
import { choiceUnits } from './choice-units.ts'

const definition = indexDefinition([
  { id: 'A', areas: [{ area: 1, assessed: 70, survey: 30, groups: ['CTH', 'ND'] }] },
])

/** By means of answers the first leads, by the two best answers the second. */
const units = {
  A01: unit({ CTH: [3, 5, 5, 3], ND: [3, 5, 5, 3] }),
  A02: unit({ CTH: [1, 4, 4, 4], ND: [1, 4, 4, 4] }),
  A03: unit({ CTH: [1, 1, 1, 1], ND: [1, 1, 1, 1] }),
}

test('with the official choices every unit has its index, whatever the definition', () => {
  fc.assert(
    fc.property(anyRound(), ({ definition: any, ballots }) => {
      const input = smallRound(any, { X01: { block: 'X' } })
      const counted = countBallots(any, ballots)
      const tallies = [...counted].map(([group, tally]) => ({ unit: 'X01', group, tally }))
      const results = computeRound({ ...input, tallies }).rankings[0]!.units
      const { choosable } = choiceUnits({ ...input, tallies }, [results[0]!.result])
      const { index, survey } = results[0]!.result
      const isScored = survey.areas.some(({ items }) => items.some(({ n }) => n > 0))
      fc.pre(index !== undefined && isScored)

      expect(valueOf(choosable[0]!, officialChoices)).toBeCloseTo(toNumber(index.percent), 9)
    }),
  )
})

test('where only the rule is drawn, two units change places as often as the other rule comes', () => {
  const seed = '00000000cafef00d'

  const found = volatility(units, { seed, draws: 500 })!

  const chance = createRandomStream(seed)
  const other = Array.from({ length: 500 }, () => chance.below(2)).filter((rule) => rule === 1)
  // Two of three units move by one rank.
  expect(found.shifts.rule).toBeCloseTo((2 * other.length) / 500 / 3, 12)
  expect(found.units.map(({ unit: id, rank }) => [id, rank])).toEqual([
    ['A01', 1],
    ['A02', 2],
    ['A03', 3],
  ])
})

test('a unit that is last by every choice stays where it is', () => {
  const last = volatility(units, { seed: '00000000cafef00d', draws: 200 })!.units[2]!

  expect(last).toEqual({ unit: 'A03', rank: 3, shift: 0, range: [3, 3], same: 1 })
})

test('the same seed gives the same figures, and another one others', () => {
  const once = volatility(units, { seed: '00000000cafef00d', draws: 200 })

  expect(volatility(units, { seed: '00000000cafef00d', draws: 200 })).toEqual(once)
  expect(volatility(units, { seed: '00000000cafef00e', draws: 200 })).not.toEqual(once)
})

test('units that are alike share their rank in every draw', () => {
  const alike = { A01: units.A01, A02: units.A01, A03: units.A01 }

  const found = volatility(alike, { seed: '00000000cafef00d', draws: 200 })!

  expect(found.shifts.all).toBe(0)
  expect(found.units.map(({ rank, range }) => [rank, ...range])).toEqual([
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ])
})

test('progress is told, and one unit alone has nobody to change places with', () => {
  const told: number[] = []

  volatility(units, { seed: '00000000cafef00d', draws: 100 }, (done) => told.push(done))

  expect(told).toEqual([100, 200, 300, 400, 500])
  expect(volatility({ A01: units.A01 }, { seed: '00000000cafef00d', draws: 9 })).toBeUndefined()
})

test('where anything is left out, flagged ballots are one of the things that can be', () => {
  const better = { CTH: [1, 4, 4, 4, 5, 5, 5, 5], ND: [1, 4, 4, 4, 5, 5, 5, 5] }
  const withoutFlagged = smallRound(definition, units).tallies
  const seed = '00000000cafef00d'

  const order = { seed, draws: 400 }
  const found = volatility({ ...units, A02: unit(better) }, order, undefined, { withoutFlagged })!

  // Left out is nothing, one of two groups, or what was flagged: without it the first two change places.
  const chance = createRandomStream(seed)
  const without = Array.from({ length: 400 }, () => chance.below(4)).filter((left) => left === 3)
  expect(found.units.map(({ unit: id }) => id)).toEqual(['A02', 'A01', 'A03'])
  expect(found.shifts.exclusion).toBeCloseTo((2 * without.length) / 400 / 3, 12)
})

function volatility(
  some: Readonly<Record<string, SmallUnit>>,
  order: { seed: string; draws: number },
  onProgress?: (done: number) => void,
  more: Parameters<typeof smallRound>[2] = {},
) {
  const input = smallRound(definition, some, more)
  const ranked = computeRound(input).rankings[0]!.units.map(({ result }) => result)
  const { choosable, space } = choiceUnits(input, ranked)
  return rankVolatility(choosable, space, order, onProgress)
}

function unit(codes: Readonly<Record<string, readonly number[]>>): SmallUnit {
  const ballots = Object.entries(codes).map(
    ([group, own]) => [group, own.map((code) => ({ 'A-1': code }))] as const,
  )
  return { block: 'A', assessed: { 1: 60 }, ballots: Object.fromEntries(ballots) }
}

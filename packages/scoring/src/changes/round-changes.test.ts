import type { EarlierResult, LineageEvent } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { indexDefinition } from '../../fixtures/index-definition.ts'
import { printedResult } from '../../fixtures/printed-result.ts'
import { favourable, smallRound, type SmallUnit } from '../../fixtures/small-round.ts'
import {
  computeRound,
  earlierResult,
  formatFraction,
  parseFraction,
  resultDocument,
  type RankingDocument,
  type RoundInput,
} from '../index.ts'

const definition = indexDefinition([
  {
    id: 'A',
    areas: [
      { area: 1, assessed: 40, survey: 20 },
      { area: 2, assessed: 30, survey: 10 },
    ],
  },
  { id: 'D', areas: [{ area: 1, assessed: 70, survey: 30 }] },
])

// 60 + 30 · 0.918 = 87.54; areas 34 + 18.36 of 60 = 87.27 %, 26 + 9.18 of 40 = 87.95 %
const inspectorate = department([34, 26], [459, 500])
// 40 + 20 + 8: the rest to 88
const steady = department([40, 24], [40, 50])

const units = { A19: steady, A20: inspectorate, A21: steady }

describe('a change against figures that were only printed', () => {
  test('is the difference of what is printed: 63.9 and 87.54 are 23.64 points apart', () => {
    const { units: changed } = compare(units, { A20: '63.9', A19: '88.00', A21: '88' })

    const { change } = changed.find(({ unit }) => unit === 'A20')!
    expect(change).toMatchObject({ state: 'compared', decimals: 2, standardError: null })
    expect(shown(change.points)).toBe('23.64')
  })

  test('finds a unit whose code that time wrote in small letters', () => {
    const [unit] = compare({ A20: inspectorate }, { a20: '63.9' }).units

    expect(unit!.change.state).toBe('compared')
  })

  test('takes the present value as it is printed, half up', () => {
    // 87.545 is printed as 87.55
    const half = department([34, 26], [551, 600])

    const [unit] = compare({ A20: half }, { A20: '80.00' }).units

    expect(shown(unit!.index!.percent)).toBe('87.55')
    expect(unit!.index!.percent).toBe('1751/20')
    expect(shown(unit!.change.points)).toBe('7.55')
  })

  test('is counted over units with both values: 1 of 2, when the third has none before', () => {
    const { change } = compare(units, { A20: '63.9', A19: '90.500' })

    expect(change).toMatchObject({ compared: 2, up: 1, down: 1, roseMost: ['A20'] })
    expect(shown(change.most!.points)).toBe('23.64')
    expect(change.mean.decimals).toBe(3)
    // (23.64 − 2.50) / 2
    expect(shown(change.mean.points)).toBe('10.57')
  })

  test('says of units and areas without a value before that they have none', () => {
    const { units: changed, areas } = compare(units, { A20: '63.9' })

    expect(changed.map(({ unit, change }) => [unit, change.state])).toEqual([
      ['A19', 'no-previous-value'],
      ['A21', 'no-previous-value'],
      ['A20', 'compared'],
    ])
    expect(areas.map(({ change }) => change.state)).toEqual([
      'no-previous-value',
      'no-previous-value',
    ])
  })

  test('tells how many areas rose of how many', () => {
    const earlier = printed({ A20: '63.9' })
    earlier.units[0]!.areas = { 1: '80.00', 2: '87.95' }

    const { areas, change } = rank({ ...round(units), earlier })

    expect(areas.map(({ change }) => shown(change.points))).toEqual(['7.27', '0.00'])
    expect(change).toMatchObject({ areasUp: 1, areasCompared: 2 })
  })
})

describe('no change is computed', () => {
  test('for a block in its first round', () => {
    const input = {
      ...round({ D01: service(), D02: service() }),
      earlier: printed({ A20: '63.9' }),
    }

    const { units: changed, change } = rank(input)

    expect(changed.map((unit) => unit.change.state)).toEqual(Array(2).fill('first-round-of-block'))
    expect(change).toMatchObject({ compared: 0, most: null, mean: { points: null } })
    expect(change.mean.state).toBe('first-round-of-block')
  })

  test('for a merged unit, whatever name it keeps', () => {
    const input = withLineage({
      kind: 'merge',
      on: '2024-06-01',
      from: ['A07', 'A08'],
      to: ['A20'],
    })

    expect(stateOf(input, 'A20')).toBe('unit-changed')
  })

  test.each<[what: string, event: Omit<LineageEvent, 'on'>]>([
    ['into which another was merged', { kind: 'merge', from: ['A07'], to: ['A20'] }],
    [
      'that was merged with another and kept its id',
      { kind: 'merge', from: ['A20', 'A07'], to: ['A20'] },
    ],
    ['to which a part of another came', { kind: 'split', from: ['A07'], to: ['A20', 'A21'] }],
    ['of which a part has gone', { kind: 'split', from: ['A20'], to: ['A20', 'A22'] }],
    [
      'of which a part has gone, told from the other side',
      { kind: 'split', from: ['A20'], to: ['A22', 'A23'] },
    ],
  ])('for a unit %s since', (_what, event) => {
    const input = withLineage({ on: '2024-06-01', ...event })

    expect(stateOf({ ...input, earlier: printed({ A19: '80.00', A20: '63.9' }) }, 'A20')).toBe(
      'unit-changed',
    )
  })

  test('for a unit that was renamed, and then another was merged into it', () => {
    const input = withLineage(
      { kind: 'rename', on: '2024-02-01', from: ['A18'], to: ['A20'] },
      { kind: 'merge', on: '2024-06-01', from: ['A07'], to: ['A20'] },
    )

    expect(stateOf({ ...input, earlier: printed({ A18: '63.9', A19: '80.00' }) }, 'A20')).toBe(
      'unit-changed',
    )
  })

  test('for a unit that was in another block then, as a round that was held here knows', () => {
    const before = resultDocument(computeRound(round({ A19: steady, A20: service() })))
    const earlier = earlierResult({ ...before, round: { ...before.round, year: 2023 } })!

    const input = { ...round({ A19: steady, A20: inspectorate }), earlier }

    expect(stateOf(input, 'A20')).toBe('unit-changed')
    expect(stateOf(input, 'A19')).toBe('compared')
    const other = { ...earlier, definition: 'another' }
    expect(stateOf({ ...input, earlier: other }, 'A20')).toBe('definition-changed')
  })

  test('for a unit that did not exist then', () => {
    const input = round(units)
    input.registry.units.find(({ id }) => id === 'A20')!.validFrom = '2024-03-01'

    expect(stateOf({ ...input, earlier: printed({ A19: '80.00' }) }, 'A20')).toBe('unit-changed')
  })

  test('for a ranking of which most units are new', () => {
    const input = round({ A18: { block: 'A' }, A19: steady, A21: steady })
    for (const unit of input.registry.units.slice(1)) unit.validFrom = '2024-03-01'

    const { change } = rank({ ...input, earlier: printed({ A18: '80.00' }) })

    expect(stateOf({ ...input, earlier: printed({ A18: '80.00' }) }, 'A18')).toBe('no-value')
    expect(change.mean.state).toBe('unit-changed')
  })

  test('between two definitions', () => {
    const earlier = { ...printed({ A20: '63.9' }), definition: 'another' }

    expect(stateOf({ ...round(units), earlier }, 'A20')).toBe('definition-changed')
  })

  test('without an earlier round', () => {
    expect(stateOf(round(units), 'A20')).toBe('no-previous-value')
  })
})

test('a unit into which another was merged before the earlier round is the same', () => {
  const input = withLineage({ kind: 'merge', on: '2023-12-31', from: ['A07'], to: ['A20'] })

  expect(stateOf({ ...input, earlier: printed({ A20: '63.9' }) }, 'A20')).toBe('compared')
})

test('a renamed unit is compared with itself under its old id', () => {
  const input = withLineage({
    kind: 'rename',
    on: '2024-06-01',
    from: ['A07'],
    to: ['A20'],
  })

  expect(shown(changeOf({ ...input, earlier: printed({ A07: '63.9' }) }, 'A20').points)).toBe(
    '23.64',
  )
})

test('against a round that was held here, a change has an interval and may be within noise', () => {
  const before = resultDocument(computeRound(round({ A19: steady, A20: steady })))
  const earlier = earlierResult({ ...before, round: { ...before.round, year: 2023 } })!

  const input = { ...round({ A19: steady, A20: inspectorate }), earlier }

  expect(earlier.units[0]).toMatchObject({ unit: 'A19', index: '88.00', areas: { 1: '93.33' } })
  expect(changeOf(input, 'A19')).toMatchObject({ points: '0', withinNoise: true })
  const [now, then] = [before, resultDocument(computeRound(input))].map(
    ({ rankings }) => rankings[0]!.units.find(({ unit }) => unit === 'A20')!.standardError!,
  )
  expect(changeOf(input, 'A20').standardError).toBeCloseTo(Math.hypot(now!, then!), 12)
  const [area] = rank(input).units.find(({ unit }) => unit === 'A19')!.areas
  expect(area!.change.standardError).toBeCloseTo(Math.SQRT2 * area!.standardError!, 12)
})

function department([one, two]: [number, number], [best, all]: [number, number]): SmallUnit {
  return {
    block: 'A',
    assessed: { 1: one, 2: two },
    ballots: { ND: favourable(['A-1', 'A-2'], best, all) },
  }
}

function service(): SmallUnit {
  return { block: 'D', assessed: { 1: 60 }, ballots: { ND: favourable(['D-1'], 9, 10) } }
}

function round(some: Readonly<Record<string, SmallUnit>>): RoundInput {
  return smallRound(definition, some)
}

function printed(indexes: Readonly<Record<string, string>>): EarlierResult {
  return printedResult(
    definition,
    Object.entries(indexes).map(([unit, index]) => ({ unit, index, areas: {} })),
  )
}

function withLineage(...lineage: LineageEvent[]): RoundInput {
  const input = round(units)
  const registry = { ...input.registry, lineage }
  return { ...input, registry, earlier: printed({ A19: '80.00' }) }
}

function compare(
  some: Readonly<Record<string, SmallUnit>>,
  indexes: Readonly<Record<string, string>>,
): RankingDocument {
  return rank({ ...round(some), earlier: printed(indexes) })
}

function rank(input: RoundInput): RankingDocument {
  return resultDocument(computeRound(input)).rankings[0]!
}

function changeOf(input: RoundInput, id: string) {
  return rank(input).units.find(({ unit }) => unit === id)!.change
}

function stateOf(input: RoundInput, id: string): string {
  return changeOf(input, id).state
}

function shown(value: string | null): string {
  return formatFraction(parseFraction(value!), 2, 'en')
}

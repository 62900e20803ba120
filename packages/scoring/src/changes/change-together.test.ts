import type { EarlierResult, LineageEvent } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { indexDefinition } from '../../fixtures/index-definition.ts'
import { printedResult } from '../../fixtures/printed-result.ts'
import { smallRound, type SmallUnit } from '../../fixtures/small-round.ts'
import {
  annualDocument,
  computeRound,
  createRandomStream,
  earlierResult,
  firstHalfOf,
  raterCovariances,
  resultDocument,
  type RaterBallot,
  type ResultDocument,
  type RoundInput,
} from '../index.ts'

const definition = indexDefinition([
  { id: 'A', areas: [{ area: 1, assessed: 42, survey: 18, groups: ['CTH'] }] },
])
const ids = Array.from({ length: 60 }, (_each, at) => `A${100 + at}`)

describe('the changes of a whole block', () => {
  test('that are nothing but chance are hardly ever named, however many units there are', () => {
    const chance = createRandomStream('20250227cafef00d')
    let named = 0
    let alone = 0
    for (let round = 0; round < 20; round += 1) {
      const [before, now] = [draw(), draw()]
      const earlier = earlierOf(publish(before))
      for (const { change } of publish({ ...now, earlier }).rankings[0]!.units) {
        const [lower, upper] = change.interval!
        if (lower > 0 || upper < 0) alone += 1
        if (change.withinNoise === false) named += 1
      }
    }

    // Of 1,200 changes by chance some have an interval without 0.
    expect(alone).toBeGreaterThan(10)
    expect(named).toBeLessThan(5)

    function draw(): RoundInput {
      const codes = () => Array.from({ length: 50 }, () => 1 + chance.below(5))
      return block(Object.fromEntries(ids.map((id) => [id, codes()])))
    }
  })

  test('that are more than chance are named', () => {
    const low = block({ A100: same(2), A101: same(3) })
    const high = block({ A100: same(5), A101: same(3) })

    const { units } = publish({ ...high, earlier: earlierOf(publish(low)) }).rankings[0]!

    const noise = units.map(({ unit, change }) => [unit, change.withinNoise])
    expect(Object.fromEntries(noise)).toEqual({ A100: false, A101: true })
  })

  test('have a mean that is less sure where the same people rated all units', () => {
    const chairs = Array.from({ length: 20 }, (_each, at) => ({
      rater: `C${at}`,
      code: 1 + (at % 5),
    }))
    const ballots = chairs.flatMap(({ rater, code }) =>
      ids.slice(0, 10).map((unit): RaterBallot => ({
        rater,
        unit,
        group: 'CTH',
        answers: { 'A-1': code },
      })),
    )
    const rated = block(
      Object.fromEntries(ids.slice(0, 10).map((id) => [id, chairs.map(({ code }) => code)])),
    )
    const earlier = printed(ids.slice(0, 10))
    const meanOf = (input: RoundInput) => publish(input).rankings[0]!.change.mean.standardError!

    const apart = meanOf({ ...rated, earlier })
    const together = meanOf({ ...rated, earlier, covariances: raterCovariances(rated, ballots) })

    // Everybody rated all ten alike: the mean is no surer than one unit.
    expect(together / apart).toBeCloseTo(Math.sqrt(10), 6)
  })
})

describe('the value of a year', () => {
  const first = publish(block({ A100: same(4), A101: same(2), A102: same(2) }))
  const second = publish(block({ A100: same(5), A101: same(2), A102: nearly(2) }))
  const half = { ...second, round: { ...second.round, half: 2 as const } }
  const units = first.rankings[0]!.units
  const firstHalf = {
    round: 'h1',
    percents: new Map(units.map(({ unit, index }) => [unit, index!.percent])),
    intervals: new Map(units.map(({ unit, interval }) => [unit, interval!])),
  }

  test('by the second half alone has that half’s interval', () => {
    const [found] = annualDocument({ kind: 'h2Only' }, half, firstHalf)!.rankings[0]!.units

    const [lower, upper] = half.rankings[0]!.units[0]!.interval!
    expect(found!.interval![0]).toBeCloseTo(lower, 9)
    expect(found!.interval![1]).toBeCloseTo(upper, 9)
  })

  test('by the mean is surer than a half, with the ranks that units may truly have', () => {
    const found = annualDocument({ kind: 'mean' }, half, firstHalf)!.rankings[0]!.units

    expect(found.map(({ unit, rank, rankSet }) => [unit, rank, rankSet])).toEqual([
      ['A100', 1, [1, 1]],
      ['A102', 2, [2, 3]],
      ['A101', 3, [2, 3]],
    ])
    expect(found[0]!.betterThan).toEqual(['A102', 'A101'])
    const [lower, upper] = found[2]!.interval!
    const [from, to] = half.rankings[0]!.units[2]!.interval!
    expect(upper - lower).toBeLessThan(to - from)
  })

  test.each<
    [what: string, event: Omit<LineageEvent, 'on'> | undefined, now: string, then: boolean]
  >([
    ['that is the same', undefined, 'A100', true],
    ['that was renamed', { kind: 'rename', from: ['A100'], to: ['A200'] }, 'A200', true],
    [
      'but not that took in another',
      { kind: 'merge', from: ['A102'], to: ['A100'] },
      'A100',
      false,
    ],
    ['but not of a part', { kind: 'split', from: ['A100'], to: ['A100', 'A103'] }, 'A100', false],
  ])('takes the first half of a unit %s', (_what, event, now, then) => {
    const { registry } = block({ [now]: same(4), A101: same(4) })
    const lineage = event ? [{ on: '2026-07-01', ...event }] : []

    const { percents, intervals } = firstHalfOf(first, 2026, { ...registry, lineage })

    const found = then ? [now, 'A101'] : ['A101']
    expect([...percents.keys()]).toEqual(found)
    expect([...intervals!.keys()]).toEqual(found)
  })

  test('takes no first half of a unit that was in another block', () => {
    const { registry } = block({ A100: same(4), A101: same(4) })
    const [one, two] = registry.units

    const { percents } = firstHalfOf(first, 2026, {
      ...registry,
      units: [{ ...one!, block: 'D' }, two!],
    })

    expect([...percents.keys()]).toEqual(['A101'])
  })

  test('has no interval where that of a half that counts was not published', () => {
    const { intervals: _untold, ...bare } = firstHalf

    const [found] = annualDocument({ kind: 'mean' }, half, bare)!.rankings[0]!.units

    expect(found).toMatchObject({ rank: 1, interval: null, rankSet: null, betterThan: [] })
  })
})

function block(codes: Readonly<Record<string, readonly number[]>>): RoundInput {
  const units = Object.entries(codes).map(([id, own]): [string, SmallUnit] => [
    id,
    { block: 'A', assessed: { 1: 30 }, ballots: { CTH: own.map((code) => ({ 'A-1': code })) } },
  ])
  return smallRound(definition, Object.fromEntries(units))
}

/** Forty who answer alike, but for one. */
function same(code: number): number[] {
  return Array.from({ length: 40 }, (_each, at) => (at === 0 ? Math.max(1, code - 1) : code))
}

/** As `same`, but for two who are milder. */
function nearly(code: number): number[] {
  return same(code).map((own, at) => (at > 37 ? own + 1 : own))
}

function publish(input: RoundInput): ResultDocument {
  return resultDocument(computeRound(input))
}

function earlierOf({ round, ...document }: ResultDocument): EarlierResult {
  return earlierResult({ ...document, round: { ...round, year: 2023 } })!
}

function printed(units: readonly string[]): EarlierResult {
  return printedResult(
    definition,
    units.map((unit) => ({ unit, index: '70.00', standardError: 0, areas: {} })),
  )
}

import { Rule, Scoring } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import index from '../golden/index-value.json' with { type: 'json' }
import points from '../golden/item-points.json' with { type: 'json' }
import withoutGroup from '../golden/item-without-group.json' with { type: 'json' }
import replicates from '../golden/rank-replicates.json' with { type: 'json' }
import changes from '../golden/printed-changes.json' with { type: 'json' }
import ranks from '../golden/ranks.json' with { type: 'json' }
import rates from '../golden/response-rates.json' with { type: 'json' }
import reaches from '../golden/share-reach.json' with { type: 'json' }
import rounding from '../golden/rounding.json' with { type: 'json' }
import shared from '../golden/shared-raters.json' with { type: 'json' }
import sums from '../golden/sum-of-items.json' with { type: 'json' }
import wilson from '../golden/wilson.json' with { type: 'json' }
import { ballotsOf, scoreBallots } from '../fixtures/count-ballots.ts'
import { smallDefinition } from '../fixtures/small-definition.ts'
import { ratersOf } from './raters/shared-raters.ts'
import {
  compareRounds,
  createRankReplicates,
  formatFraction,
  fractionText,
  indexValue,
  normalInterval,
  parseDecimal,
  parseFraction,
  printedAs,
  printedValue,
  rankUnits,
  responseRates,
  settleAssessed,
  shareReach,
  toNumber,
  wilsonInterval,
  type Fraction,
  type ItemScore,
  type UnitScore,
} from './index.ts'

const codes = [1, 2, 3, 4, 5, 9]

describe('points of an item', () => {
  test.each(points.cases)('$why', (golden) => {
    const item = scoreOneItem(golden)

    expect(
      Object.fromEntries(item.groups.map((group) => [group.group, text(group.share)])),
    ).toEqual(golden.shares)
    expect(text(item.share)).toBe(golden.share)
    expect(text(item.points)).toBe(golden.points)
    expect(formatFraction(item.points!, 4, 'en')).toBe(golden.printed)
    for (const group of item.groups) {
      expect(group.skipped).toBe(skippedIn(golden, group.group))
    }
    expect(item.standardError! / golden.maxPoints).toBeCloseTo(golden.standardError, 6)
    expect(item.interval!.map((bound) => fixed(bound / golden.maxPoints))).toEqual(
      golden.interval.map(fixed),
    )
  })
})

test('the interval that the domain page prints is that of 1.96 standard errors', () => {
  const [example] = points.cases

  const { share, standardError } = scoreOneItem(example!)

  const error = standardError! / example!.maxPoints
  expect(normalInterval(toNumber(share!), error, [0, 1]).map(fixed)).toEqual(['0.7189', '0.7961'])
})

test.each(reaches.cases)('$why', ({ mean, variance, n, unasked, interval }) => {
  const { below, above } = shareReach({ mean, variance, n, unasked })

  expect([mean - below, mean + above].map((bound) => bound.toFixed(6))).toEqual(
    interval.map((bound) => bound.toFixed(6)),
  )
})

describe('an item without a usable group', () => {
  test.each(withoutGroup.cases)('$why', (golden) => {
    const definition = smallDefinition(
      [
        { id: 'empty', maxPoints: 4, groups: ['HDND'] },
        { id: 'scored', maxPoints: 2, groups: ['ND'] },
      ],
      { withoutGroup: policyOf(golden.withoutGroup) },
    )

    const score = scoreBallots(definition, { HDND: [{ empty: 9 }], ND: [{ scored: 4 }] })

    expect(findItem(score, 'empty')).toMatchObject({ treatment: golden.withoutGroup, n: 0 })
    expect(text(findItem(score, 'empty').points)).toBe(golden.item)
    expect(text(score.points)).toBe(golden.points)
    expect(text(score.max)).toBe(golden.max)
  })
})

describe('the chance error of a sum of items', () => {
  test.each(sums.cases)('$why', (golden) => {
    const definition = smallDefinition(
      Object.entries(sums.items).map(([id, maxPoints]) => ({ id, maxPoints, groups: ['ND'] })),
    )

    const score = scoreBallots(
      definition,
      { ND: sums.ballots },
      golden.size === null ? {} : { ND: golden.size },
    )

    expect(text(score.points)).toBe(sums.points)
    expect(score.standardError).toBeCloseTo(golden.standardError, 6)
  })
})

test.each(wilson.cases)('Wilson: $favourable of $n', ({ favourable, n, share, interval }) => {
  expect(favourable / n).toBe(share)
  expect(wilsonInterval(share, n).map(fixed)).toEqual(interval.map(fixed))
})

describe('the index', () => {
  test.each(index.cases)('$why', (golden) => {
    const { earned, max, notApplicable, policy } = golden.assessed
    const assessed = settleAssessed(
      {
        earned: parseDecimal(earned),
        max: parseDecimal(max),
        notApplicable: parseDecimal(notApplicable),
      },
      policyOf(policy),
    )
    const survey = {
      points: parseDecimal(golden.survey.points),
      max: parseDecimal(golden.survey.max),
    }

    const value = indexValue({
      parts: [assessed, survey],
      bonus: parseDecimal(golden.bonus),
      penalty: parseDecimal(golden.penalty),
    })

    expect(text(value?.points)).toBe(golden.points)
    expect(text(value?.max)).toBe(golden.max)
    expect(formatFraction(value!.percent, 2, 'en')).toBe(golden.printed)
    expect(text(value?.unclipped)).toBe(golden.unclipped ?? text(value?.percent))
  })
})

describe('ranks', () => {
  test.each(ranks.cases)('$why', (golden) => {
    const values = Object.entries(golden.values as Record<string, string | null>).map(
      ([unit, value]) => [unit, value === null ? undefined : parseFraction(value)] as const,
    )

    const found = [...rankUnits(new Map(values))].map(([unit, rank]) => [unit, rank ?? null])

    expect(Object.fromEntries(found)).toEqual(golden.ranks)
  })
})

test('replicates of a ranking', () => {
  const raters = replicates.raters.map((moves) => new Map(Object.entries(moves)))
  const run = createRankReplicates(replicates.units, raters, replicates.seed)

  run.run(replicates.replicates)

  expect(run.result().units).toEqual(replicates.result)
})

test('raters in the place of the people who rated several units', () => {
  const covariances = shared.covariances.map(([unit, other, covariance]) => ({
    unit: String(unit),
    other: String(other),
    covariance: Number(covariance),
  }))

  const raters = ratersOf(covariances, new Map(Object.entries(shared.scales)))

  expect(raters.map((rater) => Object.fromEntries(rater))).toEqual(shared.raters)
})

describe('a change against a printed figure', () => {
  test.each(changes.cases)('$why', (golden) => {
    const change = compareRounds({
      now: printedAs({ value: parseFraction(golden.now), standardError: undefined }, 2),
      before: printedValue(golden.before),
      unit: 'same',
      definitionChanged: false,
      firstRoundOfBlock: false,
    })

    expect(formatFraction(change.points!, 2, 'en')).toBe(golden.points)
    expect(change.decimals).toBe(golden.decimals)
    expect(change.withinNoise ?? null).toBe(golden.withinNoise)
  })
})

test('response rates', () => {
  const { eligibility, rr1, rr2, rr3, rr5, coop1 } = responseRates(rates.contacts)

  expect(text(eligibility)).toBe(rates.eligibility)
  const printed = Object.entries({ rr1, rr2, rr3, rr5, coop1 }).map(([name, rate]) => [
    name,
    formatFraction(rate!, 4, 'en'),
  ])
  expect(Object.fromEntries(printed)).toEqual(rates.printed)
})

test.each(rounding.cases)('$value with $digits decimals is $en', ({ value, digits, vi, en }) => {
  expect(formatFraction(parseFraction(value), digits, 'vi')).toBe(vi)
  expect(formatFraction(parseFraction(value), digits, 'en')).toBe(en)
})

function scoreOneItem(golden: (typeof points.cases)[number]): ItemScore {
  const groups: Record<string, number[]> = golden.groups
  const item = {
    id: 'item',
    maxPoints: golden.maxPoints,
    groups: Object.keys(groups),
    rule: Rule.parse(golden.rule),
    ...(golden.groupWeights && { groupWeights: golden.groupWeights }),
  }
  const scoring = golden.minimumN === undefined ? {} : { minimumN: golden.minimumN }
  const ballots = Object.entries(groups).map(
    ([group, counts]) => [group, ballotsOf('item', codes, counts)] as const,
  )
  return findItem(
    scoreBallots(smallDefinition([item], scoring), Object.fromEntries(ballots)),
    'item',
  )
}

function findItem(score: UnitScore, id: string): ItemScore {
  return score.areas.flatMap((area) => area.items).find((item) => item.item === id)!
}

function policyOf(word: string) {
  return Scoring.shape.withoutGroup.parse(word)
}

function skippedIn({ skipped }: { skipped?: Record<string, string> }, group: string) {
  return skipped?.[group]
}

function text(value: Fraction | undefined): string | null {
  return value ? fractionText(value) : null
}

function fixed(value: number): string {
  return value.toFixed(4)
}

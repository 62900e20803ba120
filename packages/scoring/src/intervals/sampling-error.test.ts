import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotsOf, scoreBallots } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { toNumber, type UnitScore } from '../index.ts'

const codes = [1, 2, 3, 4, 5, 9]
const oneItem = smallDefinition([{ id: 'courtesy', maxPoints: 2, groups: ['ND'] }])
const twoGroups = smallDefinition([{ id: 'courtesy', maxPoints: 2, groups: ['CTH', 'ND'] }])

describe('the interval', () => {
  test('has no width where everyone was asked', () => {
    const chairs = ballotsOf('courtesy', codes, [1, 2, 3, 10, 14, 0])

    const score = scoreBallots(
      smallDefinition([{ id: 'courtesy', maxPoints: 2, groups: ['CTH'] }]),
      { CTH: chairs },
      { CTH: 30 },
    )

    expect(score).toMatchObject({ basis: 'census', standardError: 0 })
    expect(score.interval).toEqual([toNumber(score.points!), toNumber(score.points!)])
  })

  test('is as wide as the citizens leave it when all chairs were asked beside them', () => {
    const ballots = {
      CTH: ballotsOf('courtesy', codes, [0, 0, 5, 15, 10, 0]),
      ND: ballotsOf('courtesy', codes, [2, 5, 13, 50, 30, 0]),
    }

    const score = scoreBallots(twoGroups, ballots, { CTH: 30 })

    const citizens = groupOf(score, 'ND').standardError!
    expect(score.standardError).toBeCloseTo((2 * citizens) / 2, 12)
  })

  test('is known from one answer, and is wide', () => {
    const ballots = { CTH: [{ courtesy: 4 }], ND: ballotsOf('courtesy', codes, [0, 0, 5, 9, 1, 0]) }

    const score = scoreBallots(twoGroups, ballots)

    const [lower, upper] = groupOf(score, 'CTH').interval!
    expect(lower).toBeLessThan(0.1)
    expect(upper).toBeGreaterThan(0.95)
    expect(groupOf(score, 'CTH').basis).toBe('bound')
    expect(score.basis).toBe('bound')
    expect(score.interval![0]).toBeGreaterThan(0)
    expect(width(score)).toBeGreaterThan(0.8)
  })

  test('is known from one answer where that one was everyone', () => {
    const score = scoreBallots(oneItem, { ND: [{ courtesy: 4 }] }, { ND: 1 })

    expect(score).toMatchObject({ basis: 'census', interval: [1.5, 1.5] })
  })

  test('keeps a width when all answers are equal, smaller with more of them', () => {
    const few = scoreBallots(oneItem, { ND: ballotsOf('courtesy', codes, [0, 0, 0, 5, 0, 0]) })
    const many = scoreBallots(oneItem, { ND: ballotsOf('courtesy', codes, [0, 0, 0, 500, 0, 0]) })

    expect([few.basis, many.basis]).toEqual(['equal-answers', 'equal-answers'])
    expect(width(few)).toBeGreaterThan(width(many))
    expect(width(many)).toBeGreaterThan(0)
  })

  test('of the two best answers is the same for the group and for the item that asks nobody else', () => {
    const definition = smallDefinition([
      { id: 'courtesy', maxPoints: 2, groups: ['ND'], rule: { kind: 'topTwo' } },
    ])

    const score = scoreBallots(definition, {
      ND: ballotsOf('courtesy', codes, [8, 10, 10, 62, 50, 3]),
    })

    const group = groupOf(score, 'ND')
    expect(group.interval!.map((bound) => bound.toFixed(4))).toEqual(['0.7280', '0.8597'])
    const [lower, upper] = itemsOf(score)[0]!.interval!
    expect(lower).toBeCloseTo(2 * group.interval![0], 12)
    expect(upper).toBeCloseTo(2 * group.interval![1], 12)
  })

  test('of bands spans every band that the favourable share may reach', () => {
    const bands = [
      { from: 60, earns: 50 },
      { from: 75, earns: 90 },
      { from: 90, earns: 100 },
    ]
    const definition = smallDefinition([
      { id: 'courtesy', maxPoints: 2, groups: ['ND'], rule: { kind: 'banded', bands } },
    ])

    const score = scoreBallots(definition, {
      ND: ballotsOf('courtesy', codes, [8, 10, 10, 62, 50, 0]),
    })

    expect(groupOf(score, 'ND').interval).toEqual([0.5, 0.9])
  })
})

test('the interval of bands has a width, though no other band is near, unless everybody was heard', () => {
  const bands = [
    { from: 60, earns: 50 },
    { from: 90, earns: 100 },
  ]
  const definition = smallDefinition([
    { id: 'courtesy', maxPoints: 2, groups: ['ND'], rule: { kind: 'banded', bands } },
  ])
  const scored = (counts: readonly number[], size?: number) =>
    scoreBallots(
      definition,
      { ND: ballotsOf('courtesy', codes, counts) },
      size === undefined ? {} : { ND: size },
    )
  const [few, more] = [scored([0, 0, 6, 0, 0]), scored([0, 0, 30, 0, 0])]

  expect(few.interval![0]).toBe(0)
  expect(width(few)).toBeGreaterThan(width(more))
  expect(width(more)).toBeGreaterThan(0)
  expect(few.standardError).toBeGreaterThan(more.standardError!)
  expect(width(scored([0, 0, 4, 16, 40]))).toBeGreaterThan(0.1)
  expect(width(scored([0, 0, 6, 0, 0], 6))).toBe(0)
})

describe('the interval at the edge', () => {
  test('never shrinks when one of the best answers becomes a worse one, however many there are', () => {
    for (const n of [1, 2, 3, 4, 6, 10, 20, 50, 200, 1000]) {
      const best = width(
        scoreBallots(oneItem, { ND: ballotsOf('courtesy', codes, [0, 0, 0, 0, n]) }),
      )
      for (const worse of [0, 1, 2, 3]) {
        const counts = [0, 0, 0, 0, n - 1]
        counts[worse] = 1
        const one = scoreBallots(oneItem, { ND: ballotsOf('courtesy', codes, counts) })
        expect(width(one)).toBeGreaterThanOrEqual(best)
      }
    }
  })

  test('moves little when one answer of many does', () => {
    const best = scoreBallots(oneItem, { ND: ballotsOf('courtesy', codes, [0, 0, 0, 0, 50]) })
    const nearly = scoreBallots(oneItem, { ND: ballotsOf('courtesy', codes, [0, 0, 0, 1, 49]) })

    expect(best.interval!.map((bound) => (bound / 2).toFixed(3))).toEqual(['0.951', '1.000'])
    expect(nearly.interval!.map((bound) => (bound / 2).toFixed(3))).toEqual(['0.947', '0.999'])
  })
})

describe('an item that a single person answered', () => {
  const definition = smallDefinition([
    { id: 'courtesy', maxPoints: 1, groups: ['ND'] },
    { id: 'speed', maxPoints: 1, groups: ['ND'] },
  ])

  test('is taken to spread as the other answers of its group do, however good it was', () => {
    const score = scoreBallots(definition, {
      ND: [
        { courtesy: 5, speed: 5 },
        { courtesy: 3, speed: 9 },
        { courtesy: 1, speed: 9 },
      ],
    })

    // Courtesy: worth 1, 1/2, 0, variance 1/4, of the mean 1/12; speed: 1/4 of its one answer.
    // n = 2/(1/3 + 1) = 3/2, mean 3/4, variance of one of them 3/2 · (1/12 + 1/4)/4 = 1/8, and half-way
    // from that to 1/4 as items hang together: (3/2 · 1/8 + 3/16)/(5/2) = 3/20 with one more of these.
    expect(score.basis).toBe('bound')
    expect(score.interval!.map((bound) => (bound / 2).toFixed(3))).toEqual(['0.159', '0.985'])
  })
})

describe('the people of a small group', () => {
  const chairs = smallDefinition([{ id: 'courtesy', maxPoints: 2, groups: ['CTH'] }])

  test('who have no opinion leave a width, although all were asked', () => {
    const silent = scoreBallots(
      chairs,
      { CTH: ballotsOf('courtesy', codes, [0, 0, 1, 3, 1, 25]) },
      { CTH: 30 },
    )

    expect(silent.basis).toBe('spread')
    expect(width(silent)).toBeGreaterThan(0.5)
  })

  test('cannot be fewer than their ballots: that is told, and the group counts as large', () => {
    const counts = [0, 0, 5, 18, 10, 0]
    const overfull = scoreBallots(
      chairs,
      { CTH: ballotsOf('courtesy', codes, counts) },
      { CTH: 30 },
    )
    const large = scoreBallots(chairs, { CTH: ballotsOf('courtesy', codes, counts) })

    expect(overfull.groups[0]).toMatchObject({ ballots: 33, size: 30, isOverfull: true })
    expect(overfull.interval).toEqual(large.interval)
    expect(large.groups[0]!.isOverfull).toBe(false)
  })
})

describe('laws of the standard error', () => {
  const threeItems = smallDefinition([
    { id: 'a', maxPoints: 2, groups: ['CTH', 'ND'] },
    { id: 'b', maxPoints: 0.5, groups: ['ND'], area: 2 },
    { id: 'c', maxPoints: 1.25, groups: ['CTH', 'ND'], groupWeights: { ND: 3 }, area: 2 },
  ])
  const anyCode = fc.integer({ min: 1, max: 5 })
  const anyBallots = fc.array(fc.record({ a: anyCode, b: anyCode, c: anyCode }), {
    minLength: 2,
    maxLength: 30,
  })

  test('equals that of the ballots’ own sums, which the tally has never seen', () => {
    fc.assert(
      fc.property(
        anyBallots,
        anyBallots,
        fc.integer({ min: 31, max: 99 }),
        (chairs, citizens, N) => {
          const ballots = { CTH: chairs.map(({ a, c }) => ({ a, c })), ND: citizens }

          const score = scoreBallots(threeItems, ballots, { CTH: N })

          const ofChairs = varianceOfMean(chairs.map(({ a, c }) => a + (1.25 / 4) * c))
          const ofCitizens = varianceOfMean(
            citizens.map(({ a, b, c }) => a + 0.5 * b + (3.75 / 4) * c),
          )
          fc.pre(ofChairs > 1e-9 && ofCitizens > 1e-9)
          const expected = Math.sqrt(ofChairs * (1 - chairs.length / N) + ofCitizens) / 4
          expect(score.standardError).toBeCloseTo(expected, 9)
        },
      ),
    )
  })

  test('more of the same ballots never widen the interval', () => {
    fc.assert(
      fc.property(anyBallots, (citizens) => {
        const once = { CTH: citizens.map(({ a, c }) => ({ a, c })), ND: citizens }

        const twice = { CTH: [...once.CTH, ...once.CTH], ND: [...once.ND, ...once.ND] }

        expect(width(scoreBallots(threeItems, twice))).toBeLessThanOrEqual(
          width(scoreBallots(threeItems, once)) + 1e-9,
        )
      }),
    )
  })
})

/** Unbiased variance of the mean of some values. */
function varianceOfMean(values: readonly number[]) {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n
}

function width({ interval }: UnitScore) {
  return interval![1] - interval![0]
}

function itemsOf(score: UnitScore) {
  return score.areas.flatMap((area) => area.items)
}

function groupOf(score: UnitScore, group: string) {
  return itemsOf(score)[0]!.groups.find((each) => each.group === group)!
}

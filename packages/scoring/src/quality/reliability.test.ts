import { deriveQuestionnaires } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import golden from '../../golden/reliability.json' with { type: 'json' }
import { countBallots } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { feldtInterval, fractionText, reliability, type Reliability } from '../index.ts'

describe('reliability of an area', () => {
  test.each(golden.cases)('$why', ({ rule, items, ballots, ...expected }) => {
    const found = reliabilityOf(rule, items, ballots)!

    expect(found.n).toBe(expected.n)
    expect(fractionText(found.alpha)).toBe(expected.alpha)
    expect(found.interval.map(sixDecimals)).toEqual(expected.interval.map(sixDecimals))
    expect(found.items.map(({ item }) => item)).toEqual(items)
    expect(found.items.map(({ correlation }) => sixDecimals(correlation!))).toEqual(
      expected.itemRest.map(sixDecimals),
    )
  })

  test('one item, one ballot, or the same sum from everyone have none', () => {
    const two = [
      { a: 5, b: 1 },
      { a: 1, b: 5 },
    ]

    expect(reliabilityOf('linear', ['a'], two)).toBeUndefined()
    expect(reliabilityOf('linear', ['a', 'b'], two.slice(0, 1))).toBeUndefined()
    expect(reliabilityOf('linear', ['a', 'b'], two)).toBeUndefined()
  })

  test('items that speak of different people have none, where it would be more than 1', () => {
    // Only two have an opinion of b, and they are the two who differ about a.
    const few = [
      { a: 1, b: 1 },
      { a: 5, b: 5 },
      ...Array.from({ length: 10 }, () => ({ a: 3, b: 9 })),
    ]

    expect(reliabilityOf('linear', ['a', 'b'], few)).toBeUndefined()
    expect(fractionText(reliabilityOf('linear', ['a', 'b'], few.slice(0, 2))!.alpha)).toBe('1')
  })

  test('an item that everyone answers alike goes with nothing', () => {
    const same = [
      { a: 5, b: 1, c: 2 },
      { a: 5, b: 3, c: 4 },
      { a: 5, b: 2, c: 2 },
    ]

    const correlations = reliabilityOf('linear', ['a', 'b', 'c'], same)!.items

    expect(correlations[0]!.correlation).toBeUndefined()
    expect(correlations[1]!.correlation).toBeGreaterThan(0.8)
  })
})

test.each(golden.feldt)("Feldt's interval for $alpha of $n ballots", (each) => {
  expect(feldtInterval(each.alpha, each.items, each.n).map(sixDecimals)).toEqual(
    each.interval.map(sixDecimals),
  )
})

function reliabilityOf(
  rule: string,
  items: readonly string[],
  ballots: readonly Readonly<Record<string, number>>[],
): Reliability | undefined {
  const kind = rule === 'topTwo' ? 'topTwo' : 'linear'
  const definition = smallDefinition(items.map((id) => ({ id, maxPoints: 1, groups: ['ND'] })))
  const [questionnaire] = deriveQuestionnaires(definition)
  const answers = ballots.map((ballot) => Object.fromEntries(items.map((id) => [id, ballot[id]!])))
  const tally = countBallots(definition, { ND: answers }).get('ND')!
  return reliability(
    questionnaire!,
    tally,
    items.map((id) => ({ id, rule: { kind } })),
  )
}

function sixDecimals(value: number): string {
  return value.toFixed(6)
}

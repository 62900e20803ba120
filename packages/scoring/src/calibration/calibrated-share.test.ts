import { deriveQuestionnaires } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import golden from '../../golden/calibrated-share.json' with { type: 'json' }
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { calibratedShare, createRandomStream, type RandomStream, type Stratum } from '../index.ts'

const definition = smallDefinition([{ id: 'q', maxPoints: 1, groups: ['ND'] }])
const [questionnaire] = deriveQuestionnaires(definition)
const linear = { id: 'q', rule: { kind: 'linear' } } as const

describe('a share as the population would have it', () => {
  test.each(golden.cases)('$why', ({ population, counts, ...expected }) => {
    const strata = [stratum('a', counts.a), stratum('b', counts.b)]

    const found = calibratedShare(questionnaire!, linear, strata, [{ name: 'kind', population }])!

    expect(found.calibration.weights.map(sixDecimals)).toEqual(expected.weights.map(sixDecimals))
    expect(sixDecimals(found.calibration.effect)).toBe(sixDecimals(expected.effect))
    expect(sixDecimals(found.unweighted)).toBe(sixDecimals(expected.unweighted))
    expect(sixDecimals(found.share)).toBe(sixDecimals(expected.share))
    expect(sixDecimals(found.standardError)).toBe(sixDecimals(expected.standardError))
  })

  test('rests on raking where only totals of several margins are known', () => {
    const { margins, cells, ...expected } = golden.raked
    const strata = cells.map(({ kinds, counts }) => ({ ...stratum('', counts), kinds }))

    const found = calibratedShare(questionnaire!, linear, strata, [
      { name: 'age', population: margins[0]!.population },
      { name: 'sex', population: margins[1]!.population },
    ])!

    expect(found.calibration.weights.map(sixDecimals)).toEqual(expected.weights.map(sixDecimals))
    expect(sixDecimals(found.calibration.effect)).toBe(sixDecimals(expected.effect))
    expect(sixDecimals(found.share)).toBe(sixDecimals(expected.share))
    expect(sixDecimals(found.standardError)).toBe(sixDecimals(expected.standardError))
  })

  test('is the plain one where the ballots are as the population', () => {
    const strata = [stratum('a', [1, 0, 0, 0, 9, 0]), stratum('b', [5, 0, 0, 0, 5, 0])]

    const found = calibratedShare(questionnaire!, linear, strata, halves)!

    expect(found.share).toBeCloseTo(found.unweighted, 12)
    expect(found.calibration.effect).toBeCloseTo(1, 12)
  })

  test('has an interval also where everyone is content', () => {
    const strata = [stratum('a', [0, 0, 0, 0, 10, 0]), stratum('b', [0, 0, 0, 0, 40, 0])]

    const found = calibratedShare(questionnaire!, linear, strata, halves)!

    expect(found).toMatchObject({ share: 1, standardError: 0 })
    expect(found.interval[0]).toBeLessThan(0.95)
    expect(found.interval[1]).toBe(1)
  })

  test('is the same in another order, counted in shards, and with other names of kinds', () => {
    const ones = [1, 2, 6, 14, 27, 1]
    const others = [4, 3, 2, 1, 0, 2]
    const half = (counts: readonly number[]) => counts.map((count) => count / 2)
    const found = share([stratum('a', ones.map(twice)), stratum('b', others.map(twice))])

    const turned = share([stratum('b', others.map(twice)), stratum('a', ones.map(twice))])
    const inShards = share([
      stratum('a', half(ones.map(twice))),
      stratum('b', others.map(twice)),
      stratum('a', half(ones.map(twice))),
    ])
    const renamed = calibratedShare(
      questionnaire!,
      linear,
      [stratum('y', ones.map(twice)), stratum('x', others.map(twice))],
      [{ name: 'kind', population: { x: 5500, y: 2500 } }],
    )!

    for (const other of [turned, inShards, renamed]) {
      expect(other.share).toBeCloseTo(found.share, 12)
      expect(other.standardError).toBeCloseTo(found.standardError, 12)
      expect(other.interval[0]).toBeCloseTo(found.interval[0], 12)
    }

    function share(strata: readonly Stratum[]) {
      const population = { a: 2500, b: 5500 }
      return calibratedShare(questionnaire!, linear, strata, [{ name: 'kind', population }])!
    }

    function twice(count: number) {
      return 2 * count
    }
  })

  test('is none where nobody of a kind was heard', () => {
    const heard = [stratum('a', [1, 2, 3, 4, 5, 0])]

    expect(calibratedShare(questionnaire!, linear, heard, halves)).toBeUndefined()
  })
})

test('where one half answers at 10 % and the other at 40 %, weights bring the truth back into the intervals', () => {
  // Half of 8,000 people each: 50 % and 70 % are content, together 60 %; plain ballots say 66 %.
  const chance = createRandomStream('00000000000010a0')
  const rounds = 1000
  let [plain, weighted] = [0, 0]
  for (let round = 0; round < rounds; round += 1) {
    const strata = [
      stratum('a', answersOf(400, 0.5, chance)),
      stratum('b', answersOf(1600, 0.7, chance)),
    ]
    const found = calibratedShare(questionnaire!, linear, strata, halves)!
    const error = Math.sqrt((found.unweighted * (1 - found.unweighted)) / 2000)
    if (Math.abs(found.unweighted - 0.6) <= 1.96 * error) plain += 1
    if (found.interval[0] <= 0.6 && 0.6 <= found.interval[1]) weighted += 1
  }

  expect(plain / rounds).toBeLessThan(0.02)
  expect(weighted / rounds).toBeGreaterThan(0.93)
  expect(weighted / rounds).toBeLessThan(0.98)
})

const halves = [{ name: 'kind', population: { a: 4000, b: 4000 } }]

/** By option, the worst first and no opinion last. */
function stratum(kind: string, counts: readonly number[]): Stratum {
  const ballots = counts.reduce((sum, count) => sum + count, 0)
  return { kinds: { kind }, ballots, counts }
}

function answersOf(people: number, content: number, chance: RandomStream): number[] {
  let best = 0
  for (let asked = 0; asked < people; asked += 1) {
    if (chance.next() < content * 2 ** 32) best += 1
  }
  return [people - best, 0, 0, 0, best, 0]
}

function sixDecimals(value: number): string {
  return value.toFixed(6)
}

import type { Definition } from '@phieu/survey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attackRound, FEWEST } from '../fixtures/attack-round.ts'
import { moods, oneOfEach, threeAlike } from '../fixtures/attacked-round.ts'
import type { computePublication } from './index.ts'

/** How many rounds of each kind are attacked; the suite attacks the same each time, a soak others. */
const RUNS = Number(process.env.RUNS ?? 30)
const SEED = process.env.SEED ?? '0000000000000001'
const seed = Number(BigInt(`0x${SEED}`) % 2_147_483_647n)

const anySizes = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 })),
  { minLength: 24, maxLength: 24 },
)
const anySeed = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

const bands = [
  { from: 90, earns: 100 },
  { from: 60, earns: 70 },
  { from: 30.5, earns: 40 },
]
const percent = { 1: 12.5, 3: 40, 4: 80, 5: 100 }

test.each<[what: string, units: readonly string[], scoring: Partial<Definition['scoring']>]>([
  ['one unit of each block', oneOfEach, {}],
  ['three units of which groups are told of together', threeAlike, {}],
  ['where only the two best answers count', oneOfEach, { rule: { kind: 'topTwo' } }],
  ['where a share is raised to its band', oneOfEach, { rule: { kind: 'banded', bands } }],
  ['where options have percentages', oneOfEach, { rule: { kind: 'optionPercent', percent } }],
  ['where a group counts from five answers on', oneOfEach, { minimumN: 5 }],
  ['where groups have weights', oneOfEach, { groupWeights: { ND: 3, LD: 2, DN: 0 } }],
])(
  'whoever tries out every number finds ten (n, mean) and more for each hidden cell: %s',
  (_what, units, scoring) => {
    fc.assert(
      fc.property(anySizes, fc.constantFrom(...moods), anySeed, (sizes, mood, random) => {
        const isSized = random % 2n > 0n
        const { attacked, truth, shown } = attackRound(sizes, mood, random, {
          units,
          isSized,
          scoring,
        })

        const wrong = attacked.filter((cell) => !cell.couldBe(truth(cell)))
        const found = attacked.filter(
          ({ candidates, unknowing }) => candidates < Math.min(FEWEST, unknowing),
        )
        expect(wrong.map(({ unit, item, group }) => `${unit} ${item} ${group}`)).toEqual([])
        expect(found.map(({ unit, item, group }) => `${unit} ${item} ${group}`)).toEqual([])
        expect(silenceOfHidden(shown)).toEqual([])
      }),
      { numRuns: RUNS, seed },
    )
  },
)

test('the attack is a real one: told exactly, hidden cells are found', () => {
  const sizes = [6, 12, 30, 25, 7, 14]

  const { attacked } = attackRound(sizes, 80, 7n, { told: 'exact' })

  const few = attacked.filter(({ candidates }) => candidates < FEWEST)
  expect(few.length).toBeGreaterThan(attacked.length / 4)
})

/** What is told of non-response where any answer of the group is hidden. All else follows from what is shown. */
function silenceOfHidden({ traces, quality }: ReturnType<typeof computePublication>['public']) {
  return quality.units.flatMap(({ unit, groups, noOpinion }) => {
    const cells = traces
      .find((trace) => trace.unit === unit)!
      .areas.flatMap(({ items }) => items.flatMap((item) => item.groups))
    const hidden = new Set(cells.filter((cell) => cell.hidden).map(({ group }) => group))
    const told = groups.filter(({ group, turnout, noOpinion: part }) => {
      return hidden.has(group) && (turnout !== null || part !== null)
    })
    return [...told, ...(hidden.size > 0 && noOpinion !== null ? [unit] : [])]
  })
}

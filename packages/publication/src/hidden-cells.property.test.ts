import { computeRound, PUBLIC_MINIMUM, traceUnit, type UnitTrace } from '@phieu/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  attackedDefinition,
  attackedRound,
  moods,
  oneOfEach,
  threeAlike,
} from '../fixtures/attacked-round.ts'
import { attack, type Attacked } from '../fixtures/attacker.ts'
import { poolTells } from '../fixtures/pool-attack.ts'
import { computePublication } from './index.ts'

/** Fewer (n, mean) than this tell of a hidden cell, unless nobody could know of more. */
const FEWEST = 10

const anySizes = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 })),
  { minLength: 24, maxLength: 24 },
)
const anySeed = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

test.each([
  ['one unit of each block', oneOfEach, 30],
  ['three units of which groups are told of together', threeAlike, 30],
] as const)(
  'whoever tries out every number finds ten (n, mean) and more for each hidden cell: %s',
  (_what, units, numRuns) => {
    fc.assert(
      fc.property(anySizes, fc.constantFrom(...moods), anySeed, (sizes, mood, seed) => {
        const { attacked, truth, toldOfHidden } = attackRound(sizes, mood, seed, 'printed', units)

        const wrong = attacked.filter((cell) => !cell.couldBe(...truth(cell)))
        const found = attacked.filter(
          ({ candidates, unknowing }) => candidates < Math.min(FEWEST, unknowing),
        )
        expect(wrong.map(({ unit, item, group }) => `${unit} ${item} ${group}`)).toEqual([])
        expect(found.map(({ unit, item, group }) => `${unit} ${item} ${group}`)).toEqual([])
        expect(toldOfHidden).toEqual([])
      }),
      { numRuns },
    )
  },
)

test('the attack is a real one: told exactly, hidden cells are found', () => {
  const sizes = [6, 12, 30, 25, 7, 14]

  const { attacked } = attackRound(sizes, 80, 7n, 'exact')

  const few = attacked.filter(({ candidates }) => candidates < FEWEST)
  expect(few.length).toBeGreaterThan(attacked.length / 4)
})

function attackRound(
  sizes: readonly number[],
  mood: number,
  seed: bigint,
  precision: 'printed' | 'exact' = 'printed',
  units: readonly string[] = oneOfEach,
) {
  const input = attackedRound(sizes, mood, seed.toString(16).padStart(16, '0'), units)
  const { office, public: shown } = computePublication(input, undefined)
  const ballots = new Map(
    office.traces.flatMap(({ unit, groups }) =>
      groups.map((each) => [`${unit} ${each.group}`, each.ballots ?? 0] as const),
    ),
  )
  const isSmall = (unit: string, group: string) => {
    const own = ballots.get(`${unit} ${group}`) ?? 0
    return own > 0 && own < PUBLIC_MINIMUM
  }
  const answered = (unit: string, item: string, group: string) =>
    groupOf(office.traces, { unit, item, group }).n! > 0
  const isExact = precision === 'exact'
  const knowledge = {
    definition: attackedDefinition,
    isSmall,
    answered,
    poolTells: poolTells(shown.quality, shown.traces, { isSmall, answered }),
    half: isExact ? 1e-7 : 0.005,
    most: FEWEST,
  }
  const attacked = isExact
    ? attack(office.document, tracesTold(input), knowledge)
    : attack(shown.document, shown.traces, knowledge)
  return {
    attacked,
    truth: (cell: Cell) => truthOf(office.traces, cell),
    toldOfHidden: silenceOfHidden(shown),
  }
}

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

type Cell = Pick<Attacked, 'unit' | 'item' | 'group'>

/** As they would be had only cells been hidden, and every sum been told exactly. */
function tracesTold(input: ReturnType<typeof attackedRound>): UnitTrace[] {
  const { rankings } = computeRound(input)
  const { disclosures } = computeRound(input, { minimum: PUBLIC_MINIMUM })
  return rankings
    .flatMap(({ units }) => units)
    .map(({ result: { unit, survey } }) => traceUnit(unit.id, survey, disclosures.get(unit.id)!))
}

function truthOf(traces: readonly UnitTrace[], cell: Cell): [n: number, sum: number] {
  const { n, counts } = groupOf(traces, cell)
  return [n!, counts!.slice(0, 5).reduce((all, count, at) => all + at * count, 0)]
}

function groupOf(traces: readonly UnitTrace[], { unit, item, group }: Cell) {
  return traces
    .find((trace) => trace.unit === unit)!
    .areas.flatMap(({ items }) => items)
    .find((each) => each.item === item)!
    .groups.find((each) => each.group === group)!
}

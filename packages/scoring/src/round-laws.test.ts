import type { Answers, Definition } from '@phieu/survey'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexDefinition } from '../fixtures/index-definition.ts'
import { smallRound, type SmallUnit } from '../fixtures/small-round.ts'
import {
  addTallies,
  compareFractions,
  computeRound,
  parseFraction,
  raterCovariances,
  resultDocument,
  traceUnit,
  type RaterBallot,
  type RoundInput,
  type UnitDocument,
  type UnitTally,
} from './index.ts'

const definition = indexDefinition([
  {
    id: 'A',
    areas: [
      { area: 1, assessed: 40, survey: 20, groups: ['CTH', 'ND'] },
      { area: 2, assessed: 30, survey: 10, groups: ['ND'] },
    ],
  },
])
const unitIds = ['A01', 'A02', 'A03', 'A04']
const raters = ['anh', 'binh', 'chi']

/** A ballot about one of the units; chairs are few and rate several. */
const anyBallot = fc
  .tuple(
    fc.constantFrom(...unitIds),
    fc.constantFrom('CTH', 'ND'),
    fc.constantFrom(...raters),
    fc.array(fc.constantFrom(1, 2, 3, 4, 5, 9), { minLength: 2, maxLength: 2 }),
  )
  .map(([unit, group, rater, codes]): RaterBallot => {
    const [one = 9, two = 9] = codes
    const answers: Answers = group === 'CTH' ? { 'A-1': one } : { 'A-1': one, 'A-2': two }
    return { unit, group, rater, answers }
  })

const anyBallots = fc.array(anyBallot, { maxLength: 40 })
const anyAssessed = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 })

describe('laws of a round', () => {
  test('a better answer never lowers the index of its unit', () => {
    fc.assert(
      fc.property(
        anyBallots,
        fc.nat(),
        fc.constantFrom('linear', 'topTwo'),
        (ballots, pick, kind) => {
          const scored = { ...definition, scoring: { ...definition.scoring, rule: { kind } } }
          const lucky = ballots[pick % Math.max(1, ballots.length)]
          fc.pre(lucky !== undefined && lucky.answers['A-1']! < 5)
          const better = ballots.map((ballot) =>
            ballot === lucky ? { ...ballot, answers: improved(ballot.answers) } : ballot,
          )

          const before = indexOf(roundOf(ballots, [10, 10, 10, 10], scored), lucky.unit)
          const after = indexOf(roundOf(better, [10, 10, 10, 10], scored), lucky.unit)

          expect(compareFractions(after, before)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  test('the order of ballots changes nothing', () => {
    fc.assert(
      fc.property(anyBallots, anyAssessed, fc.infiniteStream(fc.nat()), (ballots, assessed, at) => {
        const shuffled = ballots
          .map((ballot) => ({ ballot, at: at.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ ballot }) => ballot)

        expect(tellAll(roundOf(shuffled, assessed))).toEqual(tellAll(roundOf(ballots, assessed)))
      }),
      { numRuns: 40 },
    )
  })

  test('counting in shards changes nothing', () => {
    fc.assert(
      fc.property(anyBallots, anyBallots, anyAssessed, (some, others, assessed) => {
        const whole = roundOf([...some, ...others], assessed)
        const shards = [some, others].map((ballots) => roundOf(ballots, assessed).tallies)

        expect(tellAll({ ...whole, tallies: joinShards(shards) })).toEqual(tellAll(whole))
      }),
      { numRuns: 40 },
    )
  })

  test('other names of units give every unit the figures that it had', () => {
    fc.assert(
      fc.property(anyBallots, anyAssessed, (ballots, assessed) => {
        const round = roundOf(ballots, assessed)

        const [units, renamed] = [round, rename(round)].map(unitsOf)

        expect(renamed).toEqual(
          units!.map((unit) => ({
            ...unit,
            unit: newName(unit.unit),
            name: `Unit ${newName(unit.unit)}`,
            betterThan: unit.betterThan.map(newName),
            worseThan: unit.worseThan.map(newName),
          })),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('another order of units changes no value and no rank', () => {
    fc.assert(
      fc.property(anyBallots, anyAssessed, (ballots, assessed) => {
        const round = { ...roundOf(ballots, assessed), replicates: 0 }
        const units = round.registry.units.toReversed()
        const turned = { ...round, registry: { ...round.registry, units } }

        const byId = (unit: UnitDocument, other: UnitDocument) => (unit.unit < other.unit ? -1 : 1)
        // Units of one rank stand in the registry's order, in the lists of others too.
        const sorted = (input: RoundInput) =>
          unitsOf(input)
            .sort(byId)
            .map(({ betterThan, worseThan, ...unit }) => ({
              ...unit,
              betterThan: new Set(betterThan),
              worseThan: new Set(worseThan),
            }))
        expect(sorted(turned)).toEqual(sorted(round))
      }),
      { numRuns: 40 },
    )
  })

  test('another seed moves nothing but chances, ranges and rank sets', () => {
    fc.assert(
      fc.property(anyBallots, anyAssessed, (ballots, assessed) => {
        const round = roundOf(ballots, assessed)
        const without = (input: RoundInput) =>
          unitsOf(input).map((unit) => ({
            ...unit,
            rankRange: null,
            rankSet: null,
            rankChances: null,
          }))

        expect(without({ ...round, seed: '00000000000000ff' })).toEqual(without(round))
      }),
      { numRuns: 40 },
    )
  })
})

function roundOf(
  ballots: readonly RaterBallot[],
  assessed: readonly number[],
  scored: Definition = definition,
): RoundInput {
  const units = unitIds.map((id, at): [string, SmallUnit] => {
    const own = ballots.filter(({ unit }) => unit === id)
    const answersOf = (wanted: string) =>
      own.filter(({ group }) => group === wanted).map(({ answers }) => answers)
    const points = assessed[at]!
    return [
      id,
      {
        block: 'A',
        assessed: { 1: points, 2: points },
        ballots: { CTH: answersOf('CTH'), ND: answersOf('ND') },
      },
    ]
  })
  const round = smallRound(scored, Object.fromEntries(units), { replicates: 50 })
  const chairs = ballots.filter(({ group }) => group === 'CTH')
  return { ...round, covariances: raterCovariances(round, chairs) }
}

/** One step better, from the worst answer on; who said nothing still says nothing. */
function improved(answers: Answers): Answers {
  return { ...answers, 'A-1': answers['A-1']! + 1 }
}

function joinShards(shards: readonly (readonly UnitTally[])[]): UnitTally[] {
  const [first = [], ...rest] = shards
  return rest.reduce<UnitTally[]>(
    (sum, shard) =>
      sum.map((each, at) => ({ ...each, tally: addTallies(each.tally, shard[at]!.tally) })),
    [...first],
  )
}

/** The same round with the names of the units turned around. */
function rename(round: RoundInput): RoundInput {
  const renamed = <Thing extends { unit: string }>(things: readonly Thing[]) =>
    things.map((thing) => ({ ...thing, unit: newName(thing.unit) }))
  return {
    ...round,
    registry: {
      ...round.registry,
      units: round.registry.units.map((unit) => ({
        ...unit,
        id: newName(unit.id),
        name: `Unit ${newName(unit.id)}`,
      })),
    },
    tallies: renamed(round.tallies),
    assessed: renamed(round.assessed),
    covariances: renamed(round.covariances).map((each) => ({
      ...each,
      other: newName(each.other),
    })),
  }
}

function newName(id: string): string {
  return unitIds.toReversed()[unitIds.indexOf(id)]!
}

function publish(round: RoundInput) {
  return resultDocument(computeRound(round))
}

/** What is told to everybody, and to those of whom groups of fewer than three are hidden. */
function tellAll(round: RoundInput) {
  return [1, 3].map((minimum) => {
    const result = computeRound(round, { minimum })
    const traces = result.rankings.flatMap(({ units }) =>
      units.map(({ result: { unit, survey } }) =>
        traceUnit(unit.id, survey, result.disclosures.get(unit.id)!),
      ),
    )
    return { document: resultDocument(result), traces }
  })
}

function unitsOf(round: RoundInput): UnitDocument[] {
  return publish(round).rankings.flatMap(({ units }) => [...units])
}

function indexOf(round: RoundInput, id: string) {
  return parseFraction(unitsOf(round).find(({ unit }) => unit === id)?.index?.percent ?? '0')
}

import { deriveQuestionnaires, type Answers, type Definition } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { countBallots, type BallotsByGroup } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { toNumber } from '../exact/fraction.ts'
import { createRandomStream, type RandomStream } from '../exact/random.ts'
import { unitResult, type UnitResult } from '../units/unit-result.ts'

// As many as leave the share itself uncertain by half a per cent.
const ROUNDS = 2000

const items = [
  { id: 'plan', area: 1, maxPoints: 1, groups: ['CTH', 'TP'] },
  { id: 'courtesy', area: 2, maxPoints: 2, groups: ['ND'] },
  { id: 'speed', area: 2, maxPoints: 1.5, groups: ['ND', 'CTH', 'TP'] },
  { id: 'outcome', area: 2, maxPoints: 3, groups: ['ND', 'CTH'] },
]

describe(`of ${ROUNDS} simulated rounds, 93 to 98 % of the index intervals hold the truth`, () => {
  test('where 50 citizens of very many were asked', () => {
    const covered = simulate('5ca1ab1e0ddba11a', ['ND'], (chance) => {
      const citizens = people(chance, 400)
      return { truth: { ND: citizens }, asked: { ND: drawAgain(chance, citizens, 50) }, sizes: {} }
    })

    expect(covered).toBeGreaterThanOrEqual(0.93)
    expect(covered).toBeLessThanOrEqual(0.98)
  })

  test('where 40 citizens, 20 of 30 chairs and all 12 division heads were asked', () => {
    const covered = simulate('5eedf00dcafe1234', ['ND', 'CTH', 'TP'], (chance) => {
      const truth = {
        ND: people(chance, 400),
        CTH: people(chance, 30),
        TP: people(chance, 12),
      }
      const asked = {
        ND: drawAgain(chance, truth.ND, 40),
        CTH: shuffle(chance, truth.CTH).slice(0, 20),
        TP: truth.TP,
      }
      return { truth, asked, sizes: { CTH: 30, TP: 12 } }
    })

    expect(covered).toBeGreaterThanOrEqual(0.93)
    expect(covered).toBeLessThanOrEqual(0.98)
  })

  test('where all 30 chairs and 40 division heads were asked, and some did not answer', () => {
    const covered = simulate('ce45d5ab1e5ca1e5', ['CTH', 'TP'], (chance) => {
      const truth = { CTH: people(chance, 30, 0), TP: people(chance, 40, 0) }
      const asked = {
        CTH: shuffle(chance, truth.CTH).slice(0, 25),
        TP: shuffle(chance, truth.TP).slice(0, 30),
      }
      return { truth, asked, sizes: { CTH: 30, TP: 40 } }
    })

    expect(covered).toBeGreaterThanOrEqual(0.93)
    expect(covered).toBeLessThanOrEqual(0.98)
  })
})

test('where everyone answered, the index is the truth', () => {
  const covered = simulate('0123456789abcdef', ['CTH', 'TP'], (chance) => {
    const truth = { CTH: people(chance, 30), TP: people(chance, 12) }
    return { truth, asked: truth, sizes: { CTH: 30, TP: 12 } }
  })

  expect(covered).toBe(1)
})

interface SimulatedRound {
  /** Everyone, and so what would be found out by asking everyone. */
  truth: BallotsByGroup
  asked: BallotsByGroup
  sizes: Record<string, number>
}

/** The share of simulated rounds whose interval holds the index that everyone would give. */
function simulate(
  seed: string,
  groups: readonly string[],
  round: (chance: RandomStream) => SimulatedRound,
): number {
  const definition = askedOf(groups)
  const chance = createRandomStream(seed)
  let covered = 0
  for (let at = 0; at < ROUNDS; at += 1) {
    const { truth, asked, sizes } = round(chance)
    const everyone = Object.fromEntries(
      Object.entries(truth).map(([group, ballots]) => [group, ballots.length]),
    )
    const known = toNumber(indexOf(definition, pick(truth), everyone).index!.unclipped)
    const [lower, upper] = indexOf(definition, pick(asked), sizes).interval!
    if (lower <= known && known <= upper) covered += 1
  }
  return covered / ROUNDS

  function pick(ballots: BallotsByGroup): BallotsByGroup {
    return Object.fromEntries(
      Object.entries(ballots).map(([group, own]) => [group, own.map((each) => only(each, group))]),
    )
  }

  function only(answers: Answers, group: string): Answers {
    const asked = items.filter((item) => item.groups.includes(group)).map((item) => item.id)
    return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id)))
  }
}

/** 70 assessed points, of which the unit has 55.5, and the items that some groups are asked. */
function askedOf(groups: readonly string[]): Definition {
  const definition = smallDefinition(
    items
      .map((item) => ({ ...item, groups: item.groups.filter((group) => groups.includes(group)) }))
      .filter((item) => item.groups.length > 0),
  )
  const blocks = definition.blocks.map((block) => ({
    ...block,
    maxAssessed: 70,
    areas: block.areas.map((area, at) => ({ ...area, maxAssessed: at === 0 ? 70 : 0 })),
  }))
  return { ...definition, blocks }
}

function indexOf(
  definition: Definition,
  ballots: BallotsByGroup,
  groupSizes: Record<string, number>,
): UnitResult {
  const block = definition.blocks[0]!
  const tallies = countBallots(definition, ballots)
  const questionnaires = deriveQuestionnaires(definition)
  return unitResult({
    unit: { id: 'X01', block: 'X', name: 'X' },
    block,
    ballots: { definition, questionnaires, block: 'X', tallies, groupSizes },
    assessed: [{ unit: 'X01', area: block.areas[0]!.area, points: 55.5 }],
    adjustments: [],
  })
}

/** People whose answers lean to one side together, some of ten without an opinion. */
function people(chance: RandomStream, count: number, silent = 1): Answers[] {
  return Array.from({ length: count }, () => {
    const leaning = chance.below(3)
    return Object.fromEntries(items.map(({ id }) => [id, answer(chance, leaning, silent)]))
  })
}

function answer(chance: RandomStream, leaning: number, silent: number): number {
  return chance.below(10) < silent ? 9 : 1 + leaning + chance.below(3)
}

function drawAgain<Thing>(chance: RandomStream, from: readonly Thing[], count: number): Thing[] {
  return Array.from({ length: count }, () => from[chance.below(from.length)]!)
}

function shuffle<Thing>(chance: RandomStream, things: readonly Thing[]): Thing[] {
  return things
    .map((thing) => ({ thing, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing)
}

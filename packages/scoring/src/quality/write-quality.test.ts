import { expect, test } from 'vitest'
import { indexDefinition } from '../../fixtures/index-definition.ts'
import { smallRound, type SmallUnit } from '../../fixtures/small-round.ts'
import { computeRound, PUBLIC_MINIMUM, qualityDocument, type RoundInput } from '../index.ts'

const definition = indexDefinition([
  {
    id: 'A',
    areas: [
      { area: 1, assessed: 40, survey: 20, groups: ['CTH', 'ND'] },
      { area: 2, assessed: 30, survey: 10, groups: ['ND'] },
    ],
  },
])

/** Citizens are many everywhere; chairs are so many as is said. */
function round(chairs: Readonly<Record<string, number>>): RoundInput {
  const units = Object.entries(chairs).map(([id, count], at) => [id, unit(count, at)] as const)
  return smallRound(definition, Object.fromEntries(units))
}

test('answers that are none are told by group, by item and by unit', () => {
  const quality = qualityOf(round({ A01: 20, A02: 20, A03: 20 }))

  const citizens = quality.groups.find(({ group }) => group === 'ND')!
  // 2 of 20 citizens had no opinion of the second item.
  expect(citizens).toMatchObject({ ballots: 60, units: 3, leftOut: 0, noOpinion: 0.05 })
  expect(citizens.items.map(({ item, answers, noOpinion }) => [item, answers, noOpinion])).toEqual([
    ['A-1', 60, 0],
    ['A-2', 54, 0.1],
  ])
  // Of 60 answers about a unit two are none.
  expect(quality.units.map(({ noOpinion }) => noOpinion)).toEqual([0.033, 0.033, 0.033])
})

test('who gave no ballot, and no answer, is told by group and unit, where it is known how many there are', () => {
  const input = round({ A01: 20, A02: 16, A03: 20, A04: 0 })
  const sizes = { groupSizes: { CTH: 40 }, unitSizes: { A03: { CTH: 4 } } }
  const quality = qualityOf({ ...input, round: { ...input.round, ...sizes } })

  expect(quality.units.map(({ groups }) => groups)).toEqual([
    [
      { group: 'CTH', turnout: 0.5, noOpinion: 0 },
      { group: 'ND', turnout: null, noOpinion: 0.05 },
    ],
    [
      { group: 'CTH', turnout: 0.4, noOpinion: 0 },
      { group: 'ND', turnout: null, noOpinion: 0.05 },
    ],
    [
      // More ballots than people: their number is wrong.
      { group: 'CTH', turnout: null, noOpinion: 0 },
      { group: 'ND', turnout: null, noOpinion: 0.05 },
    ],
    [
      { group: 'CTH', turnout: 0, noOpinion: null },
      { group: 'ND', turnout: null, noOpinion: 0.05 },
    ],
  ])
  expect(chairs(quality)!.turnout).toBeNull()
})

test('a whole group’s turnout counts the units of which nobody of it answered, and none that hides it', () => {
  const input = round({ A01: 20, A02: 16, A03: 6, A04: 0 })
  const all = { ...input, round: { ...input.round, groupSizes: { CTH: 40 } } }

  // 36 of three times 40; with the six it would be 42 of 160.
  expect(chairs(qualityOf(all))!.turnout).toBe(0.3)
  expect(qualityOf(all).units[2]!.groups[0]).toEqual({
    group: 'CTH',
    turnout: null,
    noOpinion: null,
  })
})

test('the reliability of all items stands before that of areas with two items and more', () => {
  const quality = qualityOf(round({ A01: 20, A02: 20, A03: 20 }))

  const areas = quality.groups.map(({ group, reliability }) => [
    group,
    ...reliability.map(({ area, items }) => [area, items]),
  ])
  expect(areas).toEqual([['CTH'], ['ND', [null, 2]]])
})

test('units with few of a group are left out of what is said of the group, one or two', () => {
  const one = qualityOf(round({ A01: 20, A02: 20, A03: 6 }))
  const two = qualityOf(round({ A01: 34, A02: 6, A03: 6 }))

  expect(chairs(one)).toMatchObject({ ballots: 40, units: 2, leftOut: 1 })
  expect(chairs(two)).toMatchObject({ ballots: 34, units: 1, leftOut: 2 })
})

test('a group of fewer than thirty ballots, all units together, is not told of', () => {
  expect(chairs(qualityOf(round({ A01: 5, A02: 5, A03: 5 })))).toBeUndefined()
})

test('a unit of which anything is hidden is in no figure that would give it away', () => {
  const quality = qualityOf(round({ A01: 20, A02: 20, A03: 20, A04: 6 }))

  const [ranking] = quality.rankings
  expect(ranking).toMatchObject({ units: 3, leftOut: 1 })
  expect(ranking!.volatility!.units.map(({ unit: id }) => id)).not.toContain('A04')
  expect(quality.units.find(({ unit: id }) => id === 'A04')!.noOpinion).toBeNull()
})

test('for whoever may see everything nothing is left out', () => {
  const input = round({ A01: 20, A02: 20, A03: 20, A04: 6 })

  const quality = qualityDocument(computeRound(input), 50)

  expect(quality.rankings[0]).toMatchObject({ units: 4, leftOut: 0 })
  expect(quality.units.every(({ noOpinion }) => noOpinion !== null)).toBe(true)
})

function qualityOf(input: RoundInput) {
  return qualityDocument(computeRound(input, { minimum: PUBLIC_MINIMUM }), 50)
}

function chairs({ groups }: ReturnType<typeof qualityOf>) {
  return groups.find(({ group }) => group === 'CTH')
}

function unit(count: number, at: number): SmallUnit {
  return {
    block: 'A',
    assessed: { 1: 30 + at, 2: 20 },
    ballots: {
      CTH: Array.from({ length: count }, (_each, ballot) => ({ 'A-1': 1 + ((ballot + at) % 5) })),
      ND: Array.from({ length: 20 }, (_each, ballot) => ({
        'A-1': 1 + (ballot % 5),
        'A-2': ballot < 2 ? 9 : 1 + (ballot % 4),
      })),
    },
  }
}

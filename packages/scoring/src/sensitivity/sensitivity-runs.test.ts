import { describe, expect, test } from 'vitest'
import { indexDefinition } from '../../fixtures/index-definition.ts'
import { smallRound, type SmallUnit } from '../../fixtures/small-round.ts'
import {
  computeRound,
  formatFraction,
  INTERNAL_MINIMUM,
  PUBLIC_MINIMUM,
  parseFraction,
  resultDocument,
  type ResultDocument,
} from '../index.ts'

const definition = indexDefinition([
  {
    id: 'A',
    bonusPenalty: true,
    areas: [{ area: 1, assessed: 70, survey: 30, groups: ['CTH', 'ND'] }],
  },
])

/** The first is dear to chairs, the second to citizens; each has 2 points more and half a point less. */
const units = {
  A01: unit({ CTH: repeat(5, 20), ND: repeat(3, 30) }),
  A02: unit({ CTH: repeat(3, 20), ND: repeat(4, 30) }),
}

describe('beside the official run stands', () => {
  const runs = runsOf(resultDocument(computeRound(smallRound(definition, units))))

  test('the official one, to compare with: groups alike', () => {
    const official = resultDocument(computeRound(smallRound(definition, units)))

    // 60 + 30 · (1 + 0.5) / 2, 60 + 30 · (0.5 + 0.75) / 2
    expect(
      official.rankings[0]!.units.map(({ unit, index }) => [unit, shown(index!.percent)]),
    ).toEqual([
      ['A01', '82.50'],
      ['A02', '78.75'],
    ])
  })

  test('another rule', () => {
    // 60 + 30 · (1 + 0) / 2, 60 + 30 · (0 + 1) / 2
    expect(runs.get('topTwo')).toEqual(['A01 75.00 1', 'A02 75.00 1'])
  })

  test('all answers in one pot', () => {
    // 60 + 30 · (20 + 15) / 50, 60 + 30 · (10 + 22.5) / 50
    expect(runs.get('pooled')).toEqual(['A01 81.00 1', 'A02 79.50 2'])
  })

  test('people outside the administration only', () => {
    expect(runs.get('outsidersOnly')).toEqual(['A01 75.00 2', 'A02 82.50 1'])
  })

  test('nothing without flagged ballots while none are flagged', () => {
    expect([...runs.keys()]).toEqual(['topTwo', 'pooled', 'outsidersOnly'])
  })
})

test('without flagged ballots the others count alone', () => {
  const flagged = { ...units, A01: unit({ CTH: repeat(1, 20), ND: repeat(3, 30) }) }
  const withoutFlagged = smallRound(definition, flagged).tallies

  const result = computeRound({ ...smallRound(definition, units), withoutFlagged })

  expect(runsOf(resultDocument(result)).get('withoutFlagged')).toEqual([
    'A01 67.50 2',
    'A02 78.75 1',
  ])
})

test('where few ballots are left out, or few are left, the difference would tell what they say', () => {
  const without = (chairs: number) => {
    const left = { ...units, A01: unit({ CTH: repeat(5, chairs), ND: repeat(3, 30) }) }
    const withoutFlagged = smallRound(definition, left).tallies
    const result = computeRound(
      { ...smallRound(definition, units), withoutFlagged },
      { minimum: PUBLIC_MINIMUM },
    )
    return runsOf(resultDocument(result)).get('withoutFlagged')
  }

  expect(without(11)).toEqual(['A01 - -', 'A02 78.75 1'])
  expect(without(10)).toEqual(['A01 82.50 1', 'A02 78.75 2'])
  expect(without(9)).toEqual(['A01 - -', 'A02 78.75 1'])
  expect(without(20)).toEqual(['A01 82.50 1', 'A02 78.75 2'])
})

test('no run asks outsiders where the definition names none', () => {
  const insiders = {
    ...definition,
    respondentGroups: definition.respondentGroups.map(({ outsider: _is, ...group }) => group),
  }

  const runs = runsOf(resultDocument(computeRound(smallRound(insiders, units))))

  expect([...runs.keys()]).toEqual(['topTwo', 'pooled'])
})

test('a unit with a small group stays blank: two runs would tell what the group answered', () => {
  const few = { ...units, A01: unit({ CTH: repeat(5, 9), ND: repeat(3, 30) }) }
  const outsiders = (minimum: number) =>
    runsOf(resultDocument(computeRound(smallRound(definition, few), { minimum }))).get(
      'outsidersOnly',
    )

  expect(outsiders(PUBLIC_MINIMUM)).toEqual(['A01 - -', 'A02 82.50 1'])
  expect(outsiders(INTERNAL_MINIMUM)).toEqual(['A01 75.00 2', 'A02 82.50 1'])
})

function unit(codes: Readonly<Record<string, number[]>>): SmallUnit {
  const ballots = Object.entries(codes).map(
    ([group, own]) => [group, own.map((code) => ({ 'A-1': code }))] as const,
  )
  const assessed = { 1: 58.5 }
  return { block: 'A', assessed, bonus: 2, penalty: 0.5, ballots: Object.fromEntries(ballots) }
}

function repeat(code: number, times: number): number[] {
  return Array.from({ length: times }, () => code)
}

/** By run the units with per cent and rank. */
function runsOf({ sensitivity }: ResultDocument): Map<string, string[]> {
  return new Map(
    sensitivity.map(({ run, rankings }) => [
      run,
      rankings[0]!.units.map(
        ({ unit, percent, rank }) =>
          `${unit} ${percent === null ? '-' : shown(percent)} ${rank ?? '-'}`,
      ),
    ]),
  )
}

function shown(value: string): string {
  return formatFraction(parseFraction(value), 2, 'en')
}

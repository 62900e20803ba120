import { describe, expect, test } from 'vitest'
import { indexDefinition } from '../../fixtures/index-definition.ts'
import { smallRound, type SmallUnit } from '../../fixtures/small-round.ts'
import { annualDocument, computeRound, resultDocument, type RoundInput } from '../index.ts'

const unlimited = indexDefinition([
  { id: 'A', areas: [{ area: 1, assessed: 42, survey: 18, groups: ['ND', 'TP'] }] },
])
const rankMinimum = { ballots: 30, groupBallots: 5 }
const definition = { ...unlimited, scoring: { ...unlimited.scoring, rankMinimum } }

describe('a unit with too few ballots to be ranked', () => {
  const units = {
    A01: rated(40, 6, 4),
    A02: rated(6, 5, 5),
    A03: rated(40, 2, 5),
    A04: rated(40, 6, 3),
    A05: rated(40, 0, 5),
  }
  const input = smallRound(definition, units, { replicates: 100 })

  test('has an index and no rank, and moves nobody’s', () => {
    const document = resultDocument(computeRound(input))

    const found = document.rankings[0]!.units
    expect(found.map(({ unit, rank, unranked }) => [unit, rank, unranked])).toEqual([
      ['A01', 1, null],
      ['A04', 2, null],
      ['A02', null, 'too-few-ballots'],
      ['A03', null, 'too-few-ballots'],
      ['A05', null, 'too-few-ballots'],
    ])
    expect(found[2]).toMatchObject({ rankRange: null, rankSet: null, rankChances: [] })
    expect(found[2]!.index).not.toBeNull()
    expect(found[0]!.rankSet![1]).toBeLessThanOrEqual(2)
    for (const { rankings } of document.sensitivity) {
      const ranks = new Map(rankings[0]!.units.map(({ unit, rank }) => [unit, rank]))
      expect(ranks.get('A02')).toBeNull()
    }
    const year = annualDocument({ kind: 'h2Only' }, halfOf(document), undefined)
    expect(year!.rankings[0]!.units.map(({ rank }) => rank)).toEqual([1, 2, null, null, null])
  })

  test('is not one of whose small group everybody was heard', () => {
    const everyone = { ...input, round: { ...input.round, unitSizes: { A03: { TP: 2 } } } }

    expect(rankOf('A03', everyone)).toBe(1)
  })

  test('is one about which a group said nothing that was heard about others, unless it has no such people', () => {
    const nobody = { ...input, round: { ...input.round, unitSizes: { A05: { TP: 0 } } } }
    const silent = { A01: rated(40, 0, 4), A05: rated(40, 0, 5) }

    expect(rankOf('A05', input)).toBeUndefined()
    expect(rankOf('A05', nobody)).toBe(1)
    expect(rankOf('A05', smallRound(definition, silent, { replicates: 100 }))).toBe(1)
  })

  test.each([
    ['fewer answers than any item counts', 10, 9, undefined],
    ['fewer than the minimum of a group', 1, 4, undefined],
    ['as many as the minimum of a group', 1, 5, 1],
  ])('a share that was measured elsewhere stands for a group: %s', (_what, minimumN, n, rank) => {
    const scoring = { ...definition.scoring, minimumN }
    const measured = { unit: 'A05', item: 'A-1', group: 'TP', share: '1', n, source: 'SIPAS' }

    const round = { ...input, definition: { ...definition, scoring }, external: [measured] }

    expect(rankOf('A05', round)).toBe(rank)
  })

  test('is ranked where the definition sets no minimum', () => {
    const ranked = computeRound({ ...input, definition: unlimited }).rankings[0]!.units

    expect(ranked.map(({ rank }) => rank)).not.toContain(undefined)
  })
})

function rated(citizens: number, heads: number, code: number): SmallUnit {
  const answers = (count: number) => Array.from({ length: count }, () => ({ 'A-1': code }))
  return {
    block: 'A',
    assessed: { 1: 30 },
    ballots: { ND: answers(citizens), TP: answers(heads) },
  }
}

function rankOf(unit: string, input: RoundInput): number | undefined {
  const { units } = computeRound(input).rankings[0]!
  return units.find(({ result }) => result.unit.id === unit)!.rank
}

function halfOf(document: ReturnType<typeof resultDocument>) {
  return { ...document, round: { ...document.round, year: 2024, half: 2 as const } }
}

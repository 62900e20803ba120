import { earlierResult, type FirstHalf, type ModeSums, type RoundInput } from '@phieu/scoring'
import type { Definition, Rule } from '@phieu/survey'
import { expect, test } from 'vitest'
import { threeAlike } from '../fixtures/attacked-round.ts'
import { contentRound, hiddenPair, type Said } from '../fixtures/other-worlds.ts'
import { smallKeys } from '../fixtures/small-fieldwork.ts'
import { tableTexts } from '../fixtures/table-texts.ts'
import {
  computeParts,
  proposeAwards,
  toldFieldwork,
  writeParts,
  type ComputedParts,
  type SeenFieldwork,
} from './index.ts'

/** People of the small group and of the one that covers it; this is told. */
const TOGETHER = 24

/*
 * Whatever else a package holds (changes, the year, who rose most, how ballots came, tables) it may tell
 * no more of hidden people than the points do: in two worlds whose points are told alike it is the same,
 * byte by byte. Documents, pages and pictures are written from the package.
 */
test.each<[what: string, scoring: Partial<Definition['scoring']>]>([
  ['linear', {}],
  ['the two best', { rule: { kind: 'topTwo' } }],
  ['bands', { rule: bandsFrom(90, 60) }],
  ['percentages', { rule: { kind: 'optionPercent', percent: { 3: 40, 4: 80, 5: 100 } } }],
  ['weights, and five answers at the least', { groupWeights: weighed(), minimumN: 5 }],
])('worlds whose points are told alike have the same package: %s', (_what, scoring) => {
  const told = worlds().map((said) => {
    const input = aYearLater(contentRound(said, TOGETHER), scoring)
    const computed = computeParts('public', input, firstHalf)
    return { points: pointsOf(computed), everything: packageOf(input, computed) }
  })

  const alike = [...Map.groupBy(told, ({ points }) => points).values()]
  const different = alike.filter((own) => new Set(own.map((each) => each.everything)).size > 1)
  expect(different.map((own) => own.length)).toEqual([])
  expect(Math.max(...alike.map((own) => own.length))).toBeGreaterThanOrEqual(10)
})

/*
 * The round before, too, holds a small group: one person less or more, or somebody who said something else.
 * Changes and the year's value, with their errors, may tell no more than what both rounds tell of points.
 */
test('two rounds that differ by one person have the same second package wherever both are told alike', () => {
  const rounds = worlds().map((said) => ({ said, input: contentRound(said, TOGETHER) }))
  const before = rounds.map(({ said, input }) => ({
    said,
    ...computeParts('public', { ...input, round: { ...input.round, year: 2025 } }, undefined),
  }))
  const told = rounds.flatMap(({ said, input }) => {
    const next = before.filter((own) => Math.abs(own.said.people - said.people) < 2)
    return next.map(({ document, traces }) => {
      const now = {
        ...aYearLater(input, {}),
        earlier: earlierResult({ ...document, round: { ...document.round, id: 'a-year-before' } }),
      }
      const units = document.rankings.flatMap((ranking) => ranking.units)
      const half = {
        round: 'first-half',
        percents: new Map(
          units.flatMap(({ unit, index }) => (index ? [[unit, index.percent]] : [])),
        ),
        intervals: new Map(
          units.flatMap(({ unit, interval }) => (interval ? [[unit, interval]] : [])),
        ),
      }
      const computed = computeParts('public', now, half)
      expect(computed.document.rankings[0]?.change.mean.standardError).toBeGreaterThan(0)
      return {
        points: [computed, { ...computed, document, traces }].map(pointsOf).join(),
        everything: packageOf(now, computed, half),
      }
    })
  })

  const alike = [...Map.groupBy(told, ({ points }) => points).values()]
  const different = alike.filter((own) => new Set(own.map((each) => each.everything)).size > 1)
  expect(different.map((own) => own.length)).toEqual([])
  expect(Math.max(...alike.map((own) => own.length))).toBeGreaterThanOrEqual(10)
})

function worlds(): Said[] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((people) =>
    [0, 1].map((coverOff) => ({ people, smallOff: 0, coverOff })),
  )
}

function bandsFrom(...starts: readonly [number, number]): Rule {
  return { kind: 'banded', bands: starts.map((from) => ({ from, earns: from + 5 })) }
}

function weighed(): Record<string, number> {
  return Object.fromEntries(hiddenPair.map((group, at) => [group, 3 - at]))
}

const [first] = threeAlike

/** The same round as the second half of a year, compared with an earlier one. */
function aYearLater(input: RoundInput, scoring: Partial<Definition['scoring']>): RoundInput {
  const { definition } = input
  return {
    ...input,
    replicates: 20,
    round: { ...input.round, half: 2, earlier: 'a-year-before' },
    definition: {
      ...definition,
      annual: { kind: 'mean' },
      scoring: { ...definition.scoring, ...scoring },
    },
    earlier: {
      id: 'a-year-before',
      year: 2023,
      definition: definition.id,
      synthetic: true,
      source: 'print',
      units: threeAlike.map((unit) => ({
        unit,
        index: unit === first ? '60.00' : '99.00',
        standardError: 0.1,
        areas: { 1: '80.00' },
      })),
    },
  }
}

const firstHalf: FirstHalf = {
  round: 'first-half',
  percents: new Map(threeAlike.map((unit) => [unit, '90'] as const)),
  intervals: new Map(threeAlike.map((unit) => [unit, [85, 95] as const] as const)),
}

/** What is told of points, and whose answers are shown. */
function pointsOf({ document, traces }: ComputedParts): string {
  const totals = document.rankings.flatMap(({ units }) =>
    units.map(({ unit, survey }) => `${unit} ${survey.points}`),
  )
  const beneath = traces.map(({ unit, ballots, areas }) => [
    unit,
    ballots,
    areas.map(({ area, points, items }) => [
      area,
      points,
      items.map(({ item, points: own, groups }) => [item, own, groups.map(({ counts }) => counts)]),
    ]),
  ])
  return JSON.stringify([totals.sort(), beneath])
}

function packageOf(input: RoundInput, computed: ComputedParts, half = firstHalf): string {
  const { document, traces } = computed
  const parts = writeParts('public', {
    input,
    firstHalf: half,
    publishedOn: '2026-12-01',
    method: '',
    box: {
      keys: smallKeys,
      fates: { counted: 0, held: 0, excluded: 0, unreadable: 0, unopened: 0, lost: 0 },
    },
    fieldwork: toldFieldwork(seenOf(input), traces),
    granted: proposeAwards(document).map(({ block, kind, unit }) => ({
      block,
      kind,
      unit,
      title: null,
    })),
    told: document,
    leaves: '',
    pictures: {},
    tables: tableTexts(computed),
    computed,
  })
  return [...parts].map(([name, text]) => `${name}\n${text}`).join('\n')
}

/** Hidden people came by a way of their own, and took as many seconds as they are, and each refused once. */
function seenOf({ tallies }: RoundInput): SeenFieldwork {
  const cells = tallies.map(({ unit, group, tally }) => {
    const isHidden = unit === first && hiddenPair.includes(group)
    return { unit, group, ballots: tally.ballots, isHidden }
  })
  const byOf = (isHidden: boolean) => (isHidden ? 'interview' : 'link')
  return {
    days: ['2026-11-02', '2026-11-20'],
    ways: cells.map(({ isHidden, ...cell }) => ({ ...cell, by: byOf(isHidden) })),
    timed: cells.map(({ isHidden, ...cell }) => ({ ...cell, seconds: isHidden ? 10 : 90 })),
    contacts: cells.map(({ unit, group, ballots }) => ({
      unit,
      group,
      contacts: {
        complete: ballots,
        partial: 0,
        refused: ballots,
        notReached: 0,
        other: 0,
        unknown: 0,
        notEligible: 0,
      },
    })),
    modes: cells.flatMap(({ unit, group, ballots, isHidden }): ModeSums[] => {
      const sums = { unit, group, block: 'A', area: null, ballots: ballots / 2 }
      const level = (by: ModeSums['by'], mean: number) => ({
        ...sums,
        by,
        sum: (mean * ballots) / 2,
        squares: (mean ** 2 * ballots) / 2,
      })
      return [level('link', isHidden ? 0.9 : 0.5), level('interview', isHidden ? 0.1 : 0.6)]
    }),
  }
}

import type { Definition } from '@phieu/survey'
import { beforeAll, expect, test } from 'vitest'
import type { PublishedResult } from '../../../publication/published.ts'
import { publishTestRound } from '../../../testing/test-publication.ts'
import { voiceIn } from '../page-language.ts'
import { findRanked } from '../unit/ranked-unit.ts'
import { compareItems } from './compare-items.ts'
import { comparisonSvg } from './comparison-svg.ts'
import type { ComparedFigure } from './comparison.ts'

const UNIT = 'A02'

let shown: PublishedResult
let before: PublishedResult
beforeAll(() => {
  shown = publishTestRound({ unitsPerBlock: 3 })
  const round = { ...shown.round, year: 2023 }
  before = { ...shown, id: 'hanoi-2023', round, digest: 'b'.repeat(64) }
})

test('each item of a unit has the part of its points that it earned, round by round', () => {
  const { sections } = compared(before)

  const traced = shown.traces.get(UNIT)!.areas.filter(({ items }) => items.length > 0)
  expect(sections.filter(({ subjects }) => subjects.length > 0)).toHaveLength(traced.length)
  for (const { item, points, max } of traced.flatMap(({ items }) => items)) {
    const figures = figuresOf(item, before)
    expect(figures.map(({ key, digest }) => [key, digest])).toEqual([
      ['hanoi-2023', before.digest],
      [shown.id, shown.digest],
    ])
    for (const { percent, interval } of figures) {
      const reached = valueOf(percent)
      expect(reached).toBeCloseTo((100 * valueOf(points)) / valueOf(max), 8)
      expect(interval![0]).toBeLessThanOrEqual(reached)
      expect(interval![1]).toBeGreaterThanOrEqual(reached)
      expect(interval![1]).toBeLessThanOrEqual(100)
    }
  }
})

test.each<[string, (definition: Definition) => unknown]>([
  ['question', (definition) => (itemIn(definition).vi += ' Hỏi lại.')],
  ['translation', (definition) => (itemIn(definition).en += ' Asked again.')],
  ['answers', (definition) => definition.scales.forEach(({ options }) => options.pop())],
  ['groups', (definition) => itemIn(definition).groups.pop()],
  [
    'name of its groups',
    (definition) => definition.respondentGroups.forEach((g) => (g.vi += ' khác')),
  ],
  ['rule', (definition) => (itemIn(definition).rule = { kind: 'topTwo' })],
  [
    'weights',
    (definition) => (itemIn(definition).groupWeights = { [itemIn(definition).groups[0]!]: 9 }),
  ],
  ['definition’s rule', (definition) => (definition.scoring.rule = { kind: 'topTwo' })],
  ['smallest group', (definition) => (definition.scoring.minimumN = 7)],
  ['id', (definition) => (itemIn(definition).id = 'another')],
])('a round that had another %s stands not beside the item', (_, change) => {
  const other = changing(before, change)

  expect(figuresOf(itemOf(shown), other).map(({ key }) => key)).toEqual([shown.id])
})

test('what an item is worth, and other items, may change: its share stands beside', () => {
  const other = changing(before, (definition) => {
    definition.version = 2
    itemIn(definition).maxPoints = 9
    definition.blocks.find(({ id }) => id === 'A')!.items[1]!.vi = 'Một câu hỏi mới'
  })
  const second = shown.definition.blocks[0]!.items[1]!.id

  expect(figuresOf(itemOf(shown), other).map(({ key }) => key)).toEqual(['hanoi-2023', shown.id])
  expect(figuresOf(second, other).map(({ key }) => key)).toEqual([shown.id])
})

test('what is hidden in a round stays hidden, and what nobody answered has no value', () => {
  const item = itemOf(shown)
  const hidden = tracing(before, { hidden: true, points: null, max: null, interval: null })
  const silent = tracing(before, { points: null, interval: null })

  expect(figuresOf(item, hidden)[0]).toMatchObject({
    percent: null,
    note: expect.stringContaining('hidden'),
  })
  expect(figuresOf(item, silent)[0]).toMatchObject({
    percent: null,
    interval: null,
    note: 'no value',
  })
})

test('the picture names the packages that it was drawn from, and has an end', () => {
  const many = Array.from({ length: 6 }, (_, at) => ({
    ...before,
    id: `hanoi-${2017 + at}`,
    round: { ...before.round, year: 2017 + at },
    digest: `${at}`.repeat(64),
  }))
  const comparison = compared(...many.toReversed())

  const svg = comparisonSvg(shown, comparison, voiceIn('en'), 'https://phieu.example')!

  // The latest six: the first one of seven is told of in a sentence.
  expect(svg.match(/SHA-256 [0-9a-f]{64}/g)).toEqual(
    [...many.slice(1), shown].map(({ digest }) => `SHA-256 ${digest}`),
  )
  expect(svg).toContain('Only the latest 6 rounds')
  expect(svg.match(/<circle/g)!.length).toBeLessThan(240)
})

function compared(...earlier: readonly PublishedResult[]) {
  const results = [shown, ...earlier].map((result) => ({ ...result, errata: [] }))
  return compareItems(shown, findRanked(shown, UNIT)!, { results, damaged: [] }, voiceIn('en'))
}

function figuresOf(
  item: string,
  ...earlier: readonly PublishedResult[]
): readonly ComparedFigure[] {
  const subjects = compared(...earlier).sections.flatMap((section) => section.subjects)
  return subjects.find(({ key }) => key === item)?.figures ?? []
}

/** The first item of the first block. */
function itemIn({ blocks }: Definition) {
  return blocks.find(({ id }) => id === 'A')!.items[0]!
}

function itemOf({ definition }: PublishedResult): string {
  return itemIn(definition).id
}

function changing(result: PublishedResult, change: (definition: Definition) => unknown) {
  const definition = structuredClone(result.definition)
  change(definition)
  return { ...result, definition }
}

/** @param as - what the first item of the unit became */
function tracing(result: PublishedResult, as: object): PublishedResult {
  const trace = structuredClone(result.traces.get(UNIT)!)
  const areas = trace.areas.map((area) => ({
    ...area,
    items: area.items.map((each) => (each.item === itemOf(result) ? { ...each, ...as } : each)),
  }))
  return { ...result, traces: new Map([...result.traces, [UNIT, { ...trace, areas }]]) }
}

function valueOf(exact: string | null): number {
  const [numerator, denominator = 1] = exact!.split('/').map(Number)
  return numerator! / denominator
}

import type { UnitTrace } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { attackedRound, threeAlike } from '../fixtures/attacked-round.ts'
import { computeParts } from './index.ts'

/** One to nine people give the best answers, or half of them do, or hardly anybody. */
const candidates = [1, 3, 6, 8, 9].flatMap((n) => [0, 50, 100].map((mood) => [n, mood] as const))

/*
 * What is hidden beside the cell may hang on what was said, and is seen. So of those that hide the same
 * there must be ten.
 */
test('whoever tries out what a hidden group said finds the same reports for ten (n, mean) and more', () => {
  const tried = candidates.map(([n, mood]) => {
    const { document, quality, traces, calibration } = tryOut(n, mood)
    expect(traces[0]?.groups[0]?.ballots).toBeNull()
    // Of the unit itself the ballots of all hidden groups together are told.
    const others = quality.units.slice(1)
    const { likeness } = document
    return {
      hides: hiddenIn(traces),
      report: { likeness, quality: quality.groups, others, calibration },
    }
  })

  const alike = [...Map.groupBy(tried, ({ hides }) => hides).values()]
  for (const [first, ...others] of alike) {
    for (const other of others) expect(other.report).toEqual(first?.report)
  }
  expect(Math.max(...alike.map((own) => own.length))).toBeGreaterThanOrEqual(10)
  expect(tried[0]?.report.likeness.length).toBeGreaterThan(0)
})

test('the trial is a real one: with forty people, whom nothing hides, the reports differ', () => {
  const [one, other] = [tryOut(40, 0), tryOut(40, 100)]

  expect(one.quality.groups).not.toEqual(other.quality.groups)
  expect(one.document.likeness).not.toEqual(other.document.likeness)
})

function hiddenIn(traces: readonly UnitTrace[]): string {
  return traces
    .flatMap(({ unit, areas }) =>
      areas.flatMap(({ items }) =>
        items.flatMap(({ item, groups }) =>
          groups.flatMap(({ group, hidden }) => (hidden ? [`${unit} ${item} ${group}`] : [])),
        ),
      ),
    )
    .join()
}

/** What everyone reads of three units, of which so many people of one group answer about the first in this mood. */
function tryOut(n: number, mood: number) {
  const others = Array.from({ length: 23 }, () => 40)
  const known = attackedRound([40, ...others], 20, '0000000000000007', threeAlike, 2)
  const tried = attackedRound([n, ...others], mood, '000000000000000b', threeAlike, 2)
  const [first] = tried.tallies
  const isFirst = (each: { unit: string; group: string }) =>
    each.unit === first?.unit && each.group === first.group
  const replace = <Part extends { unit: string; group: string }>(
    all: readonly Part[] = [],
    by: readonly Part[] = [],
  ) => [...by.filter(isFirst), ...all.filter((each) => !isFirst(each))]
  return computeParts(
    'public',
    {
      ...known,
      tallies: replace(known.tallies, tried.tallies),
      clusters: replace(known.clusters, tried.clusters),
    },
    undefined,
  )
}

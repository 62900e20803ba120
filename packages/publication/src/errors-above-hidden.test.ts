import type { RoundInput } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { contentRound, hiddenPair } from '../fixtures/other-worlds.ts'
import { computeParts } from './index.ts'

/** People of the small group and of the one that covers it; this is told. */
const TOGETHER = 24

/*
 * Where all are content an error hangs on how many they are, and on nothing else; so of all rounds these
 * are those that errors tell most of.
 */
test('errors, and all that is computed from them, tell nothing of how many a hidden group is, or what it said', () => {
  const worlds = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((people) =>
    [0, 1, 2].flatMap((smallOff) =>
      [0, 1, 2].flatMap((coverOff) => (smallOff <= people ? [{ people, smallOff, coverOff }] : [])),
    ),
  )
  const told = worlds.map((said) => {
    const parts = toldOf(contentRound(said, TOGETHER))
    const own = parts.traces[0]?.groups.filter(({ group }) =>
      hiddenPair.some((each) => each === group),
    )
    expect(own?.map(({ ballots }) => ballots)).toEqual([null, null])
    return { said, points: textOf(parts, ERRORS), everything: textOf(parts) }
  })

  const left = told.map((truth) => ({
    byPoints: told.filter(({ points }) => points === truth.points).length,
    byAll: told.filter(({ everything }) => everything === truth.everything).length,
  }))
  expect(left.map(({ byAll }) => byAll)).toEqual(left.map(({ byPoints }) => byPoints))
  expect(Math.max(...left.map(({ byAll }) => byAll))).toBeGreaterThanOrEqual(10)
})

function toldOf(input: RoundInput) {
  return computeParts('public', { ...input, replicates: 20 }, undefined)
}

/** Errors, and what is computed from them. */
const ERRORS = new Set([
  'standardError',
  'interval',
  'spread',
  'rankRange',
  'rankSet',
  'rankChances',
  'betterThan',
  'worseThan',
  'ranks',
])

function textOf(
  parts: ReturnType<typeof toldOf>,
  without: ReadonlySet<string> = new Set(),
): string {
  return JSON.stringify(parts, (name, value: unknown) => (without.has(name) ? undefined : value))
}

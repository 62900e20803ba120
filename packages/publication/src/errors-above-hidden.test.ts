import { createRandomStream, type RoundInput } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { attackedRound, moods, threeAlike } from '../fixtures/attacked-round.ts'
import { contentRound, hiddenPair, twoSpreads } from '../fixtures/other-worlds.ts'
import { computeParts } from './index.ts'

/** Rounds; a soak tries more, and others. */
const RUNS = Number(process.env.RUNS ?? 10)
const SEED = process.env.SEED ?? '0000000000000001'

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
    const own = parts.traces[0]?.groups.filter(({ group }) => hiddenPair.includes(group))
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

test('errors tell nothing of how far hidden people are apart, or what the same ones said', () => {
  const random = createRandomStream(SEED)
  let tried = 0
  for (let run = 0; run < RUNS; run += 1) {
    const sizes = Array.from({ length: 24 }, () =>
      random.below(3) > 0 ? 12 + random.below(29) : 2 + random.below(8),
    )
    const mood = moods[run % moods.length] ?? 0
    const round = attackedRound(
      sizes,
      mood,
      random.next().toString(16).padStart(16, '0'),
      threeAlike,
    )
    const hidden = new Set(
      toldOf(round).traces.flatMap(({ unit, groups }) =>
        groups.filter(({ ballots }) => ballots === null).map(({ group }) => `${unit} ${group}`),
      ),
    )
    // By chance nobody is few, and then nobody is hidden.
    if (hidden.size === 0) continue

    const isHidden = ({ unit, group }: { unit: string; group: string }) =>
      hidden.has(`${unit} ${group}`)
    const [one, other] = twoSpreads(round, isHidden, random)

    const [told, anew] = [toldOf(one), toldOf(other)]
    expect(one.tallies).not.toEqual(other.tallies)
    expect(anew).toEqual(told)
    if (told.traces.some(({ areas }) => areas.some(isAboveHidden))) tried += 1
  }
  expect(tried).toBeGreaterThan(RUNS / 3)
})

/** With an error that rests on something hidden. */
function isAboveHidden({
  standardError,
  items,
}: ReturnType<typeof toldOf>['traces'][number]['areas'][number]): boolean {
  return standardError !== null && items.some(({ n }) => n === null)
}

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

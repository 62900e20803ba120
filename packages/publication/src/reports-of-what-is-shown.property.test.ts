import {
  raterCovariances,
  type ModeSums,
  type RaterBallot,
  type ResultDocument,
  type RoundInput,
  type UnitTrace,
} from '@phieu/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attackedDefinition, attackedRound, moods, threeAlike } from '../fixtures/attacked-round.ts'
import { computePublication, toldContacts, toldDifferences } from './index.ts'

/*
 * Alpha, item-rest correlations and differences between modes rest on so much at once that no hidden
 * number can be tried out alone. Nor need it: what hidden people said is changed, and nothing of these
 * may change with it.
 */

const anySizes = fc.array(
  fc.oneof(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 30, max: 40 })),
  { minLength: 24, maxLength: 24 },
)
const anySeed = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((seed) => seed.toString(16).padStart(16, '0'))

test('whatever people of hidden groups said, reliability, non-response and all that is exact are the same', () => {
  let tried = 0
  fc.assert(
    fc.property(
      anySizes,
      fc.constantFrom(...moods),
      anySeed,
      anySeed,
      (sizes, mood, seed, other) => {
        const input = attackedRound(sizes, mood, seed, threeAlike, 2)
        const before = publicParts(input)
        const hidden = hiddenCells(before.traces)
        const otherwise = attackedRound(sizes, mood, other, threeAlike, 2)
        const isHidden = (each: { unit: string; group: string }) =>
          hidden.has(`${each.unit} ${each.group}`)
        const changed = <Part extends { unit: string; group: string }>(
          mine: readonly Part[] = [],
          theirs: readonly Part[] = [],
        ) => mine.map((each, at) => (isHidden(each) ? (theirs[at] ?? each) : each))
        const after = publicParts({
          ...input,
          tallies: changed(input.tallies, otherwise.tallies),
          clusters: changed(input.clusters, otherwise.clusters),
        })
        // What is hidden may hang on what was said: then the two tell of different units.
        fc.pre(hidden.size > 0 && namesOf(hiddenCells(after.traces)) === namesOf(hidden))

        tried += 1
        expect(after.quality.groups).toEqual(before.quality.groups)
        expect(after.quality.units).toEqual(before.quality.units)
        expect(exactFigures(after, isHidden)).toEqual(exactFigures(before, isHidden))
      },
    ),
    { numRuns: 12 },
  )
  expect(tried).toBeGreaterThan(3)
})

/** All that is told of groups of which nothing is hidden, and how alike interviewers' ballots are. */
function exactFigures(
  { document, traces }: ReturnType<typeof publicParts>,
  isHidden: (each: { unit: string; group: string }) => boolean,
) {
  return {
    likeness: document.likeness,
    figures: traces.flatMap(({ unit, groups, areas }) =>
      [...groups, ...areas.flatMap(({ items }) => items.flatMap((item) => item.groups))].filter(
        ({ group }) => !isHidden({ unit, group }),
      ),
    ),
  }
}

test('modes are compared without the units that hide the group, whatever was said there', () => {
  // Three people of the first group of A01, forty of every other.
  const sizes = [3, ...Array.from({ length: 23 }, () => 40)]
  const { traces } = publicParts(attackedRound(sizes, 20, '0000000000000007', threeAlike))
  const hidden = hiddenCells(traces)
  const [secret, known] = traces
  const group = secret!.groups.find(({ ballots }) => ballots === null)!.group
  expect(hidden).not.toContain(`${known!.unit} ${group}`)
  const rest = [...level(known!.unit, 'link', 0.5), ...level(known!.unit, 'interview', 0.7)]
  const sums = (mean: number) => [
    ...rest,
    ...level(secret!.unit, 'link', 0.5),
    ...level(secret!.unit, 'interview', mean),
  ]

  const told = toldDifferences(sums(0.1), traces)

  expect(told).toMatchObject([{ group, mode: 'interview', ballots: 40, difference: 20 }])
  expect(toldDifferences(sums(0.9), traces)).toEqual(told)

  function level(unit: string, by: ModeSums['by'], mean: number): ModeSums[] {
    const ballots = 40
    return [
      {
        group,
        block: 'A',
        unit,
        by,
        area: null,
        ballots,
        sum: ballots * mean,
        squares: ballots * mean ** 2,
      },
    ]
  }
})

test('contacts about units that hide the group are in no figure', () => {
  // Three people of the first group of A01, forty of every other.
  const sizes = [3, ...Array.from({ length: 23 }, () => 40)]
  const { traces } = publicParts(attackedRound(sizes, 20, '0000000000000007', threeAlike))
  const [secret, known] = traces
  const group = secret!.groups.find(({ ballots }) => ballots === null)!.group
  const cells = (refused: number) => [
    { unit: secret!.unit, group, contacts: contactsOf(3, refused) },
    { unit: known!.unit, group, contacts: contactsOf(38, 9) },
    // Few contacts, and some of whose refusals nothing was recorded.
    { unit: traces[2]!.unit, group, contacts: contactsOf(20, 0) },
  ]

  const told = toldContacts(cells(1), traces)

  expect(told).toMatchObject({
    contacts: [{ group, complete: 60, refused: 9 }],
    // 38 and 9 are 47: 38/47 = 0.8085….
    unitContacts: [{ unit: known!.unit, contacts: 50, rr1: 0.81, coop1: 0.81 }],
  })
  expect(toldContacts(cells(70), traces)).toEqual(told)

  function contactsOf(complete: number, refused: number) {
    const none = { partial: 0, notReached: 0, other: 0, unknown: 0, notEligible: 0 }
    return { complete, refused, ...none }
  }
})

test('covariances tell nothing of what people of a hidden group said, even that all said the same', () => {
  // Four people of the first group of A01, forty of every other.
  const sizes = [4, ...Array.from({ length: 23 }, () => 40)]
  const input = {
    ...attackedRound(sizes, 20, '0000000000000007', threeAlike),
    earlier: aYearBefore,
  }
  const told = (codeOf: (at: number) => number) => {
    const covariances = raterCovariances(input, sharedBallots(input, codeOf))
    return { covariances, ...computePublication({ ...input, covariances }, undefined) }
  }

  const [alike, apart] = [told(() => 0), told((at) => at % 3)]

  expect(alike.covariances).not.toEqual(apart.covariances)
  expect(alike.office.covariances).toEqual(alike.covariances)
  const { public: shown } = alike
  expect(shown.covariances.map(({ unit, other }) => `${unit} ${other}`)).toEqual([
    'A01 A01',
    'A02 A02',
    'A02 A03',
    'A03 A03',
  ])
  expect(shown.covariances[0]?.covariance).toBeNull()
  expect(shown.covariances).toEqual(apart.public.covariances)
  expect(shown.document).toEqual(apart.public.document)
  // Beside the exact error of the mean change the public one is never the smaller.
  for (const { office } of [alike, apart]) {
    expect(meanError(shown.document)).toBeGreaterThan(meanError(office.document))
  }
})

const aYearBefore: RoundInput['earlier'] = {
  id: 'a-year-before',
  year: 2023,
  definition: attackedDefinition.id,
  synthetic: true,
  source: 'print',
  units: threeAlike.map((unit) => ({ unit, index: '70.00', standardError: 0.1, areas: {} })),
}

function meanError({ rankings }: ResultDocument): number {
  return rankings[0]?.change.mean.standardError ?? Number.NaN
}

/** Four people of a unit's first group rated all units: the first as is told, the others each their way. */
function sharedBallots(input: RoundInput, codeOf: (at: number) => number): RaterBallot[] {
  const [{ group, unit: first } = { group: '', unit: '' }] = input.tallies
  const questionnaire = input.questionnaires.find(
    (each) => each.block === 'A' && each.group === group,
  )
  return threeAlike.flatMap((unit) =>
    [0, 1, 2, 3].map((at) => ({
      rater: `r${at}`,
      unit,
      group,
      answers: Object.fromEntries(
        (questionnaire?.items ?? []).map(({ id, options }) => {
          const option = options[unit === first ? codeOf(at) : at % 2]
          return [id, option?.code ?? 0]
        }),
      ),
    })),
  )
}

function publicParts(input: RoundInput) {
  return computePublication(input, undefined).public
}

function namesOf(cells: ReadonlySet<string>): string {
  return [...cells].join()
}

/** Units and groups of which any cell is hidden. */
function hiddenCells(traces: readonly UnitTrace[]): ReadonlySet<string> {
  return new Set(
    traces.flatMap(({ unit, areas }) =>
      areas
        .flatMap(({ items }) => items)
        .flatMap(({ groups }) => groups)
        .filter((cell) => cell.hidden)
        .map(({ group }) => `${unit} ${group}`),
    ),
  )
}

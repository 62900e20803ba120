import { createRandomStream } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { packSmallRound, smallDefinition, smallMethod } from '../fixtures/small-round.ts'
import { forgeries } from '../fixtures/forgeries.ts'
import { isFound, overlookedOf, type Watched } from '../fixtures/overlooked.ts'
import { tamperings, type Tampering } from '../fixtures/tamper.ts'
import { accountsOf, isNamed, jsonText, openPackage, verifyParts } from './index.ts'

/** Repeats take half of the time, and what is changed does not hang on how many there are. */
const few = { replicates: 20 }
const own = { method: smallMethod, definitions: [smallDefinition] }

/** Of how many places of each kind, such as a unit's rank; `npx pnpm soak tampering` tries all, one by one. */
const PLACES = Number(process.env.PLACES ?? 1)
const SEED = process.env.SEED ?? '00000000000000a7'

/** Of all that would be tried no more than so many, by chance. */
const TRIES = Number(process.env.TRIES ?? Infinity)

/** For each kind of package, in ms. */
const PATIENCE = Number(process.env.PATIENCE ?? 300_000)

/** After so many changes a soak says how far it is. */
const PROGRESS = 500

/** Of what does not have the suite's attention, it tries every so many kinds. */
const THINNED = 10

/** What the office's package has beside the inputs of everybody's: outputs that nothing else is reckoned from. */
const OFFICE_ONLY = [
  'clusters.json',
  'counts.json',
  'covariances.json',
  'results.json',
  'strata.json',
  'traces.json',
]

test.each(['public', 'office'] as const)(
  'in a package of kind %s all that is changed is found, but what is named as bounded or taken on trust',
  async (kind) => {
    const { parts } = (await openPackage(await packSmallRound(kind, few)))!
    const watched = { kind, parts, own }
    const accounts = accountsOf(kind).filter(({ places }) => places.length > 0)
    const isExpected = ({ part, place }: Tampering) =>
      accounts.some((each) => each.part === part && isNamed(each, place))
    const all = tamperings(parts)
    expect(all.length).toBeGreaterThan(50_000)

    const tried = PLACES > 1 ? manyOf(all) : kind === 'public' ? fewOf(all) : fewOfOffice(all)
    const others = someOf(tried.filter((each) => !isExpected(each)))
    const overlooked = PLACES > 1 ? oneByOne(watched, others) : inGroups(watched, others)

    expect(overlooked.map(({ part, path, what }) => `${part} ${path} ${what}`)).toEqual([])
    // Nothing is said to be taken on trust that would have been found; both kinds share most of it.
    if (kind === 'office' && PLACES === 1) return
    const trusted = accounts.filter(({ standing }) => standing === 'trusted')
    const claimed = kindsOf(all)
      .flatMap((each) => each.slice(0, 1))
      .filter(
        ({ part, place, what }) =>
          ['changed', 'reworded'].includes(what) &&
          trusted.some((each) => each.part === part && each.places.includes(place)),
      )
    const passed = new Set(oneByOne(watched, claimed).map(({ part, place }) => `${part} ${place}`))
    const names = claimed.map(({ part, place }) => `${part} ${place}`)
    expect(names.filter((name) => !passed.has(name))).toEqual([])
  },
  PATIENCE,
)

test('a method, and texts of items, that are not the program’s own are named', async () => {
  const { parts } = (await openPackage(await packSmallRound('public', few)))!
  const definition = parts.get('definition.json')!
  const forged = new Map(parts)
    .set('METHOD.md', `${parts.get('METHOD.md')} All is well.`)
    .set('definition.json', definition.replace('"vi":"', '"vi":"Không '))

  const { differences } = verifyParts('public', forged, own)

  expect(differences.map(({ part }) => part)).toEqual(
    expect.arrayContaining(['METHOD.md', 'definition.json']),
  )
})

test('of the changes that once passed none does', async () => {
  const { parts } = (await openPackage(await packSmallRound('public', few)))!
  const overlooked: string[] = []
  for (const [what, part, forge] of forgeries) {
    const content = JSON.parse(parts.get(part)!)
    forge(content)
    const forged = new Map(parts).set(part, jsonText(content))
    expect([what, forged.get(part)]).not.toEqual([what, parts.get(part)])

    const { faults, differences } = verifyParts('public', forged, own)
    if (faults.length + differences.length === 0) overlooked.push(what)
  }
  expect(overlooked).toEqual([])
})

test('a text that says something else to a reader than to a program is named', async () => {
  const { parts } = (await openPackage(await packSmallRound('public', few)))!
  const results = parts.get('results.json')!
  const forged = new Map(parts).set('results.json', results.replace('{', '{"ballots":999,'))

  expect(verifyParts('public', forged, own).faults).toMatchObject([
    { en: 'results.json is not written as this program writes what it says.' },
  ])
})

/** Figures, days and names; who rewords a text writes what nobody can read, or is found by it. */
const isLeaf = ({ what }: Pick<Tampering, 'what'>) =>
  ['changed', 'off', 'times', 'swapped'].includes(what)

/** One place of each kind, another one with each seed: of figures all that can be done to them in turn. */
function fewOf(all: readonly Tampering[]): Tampering[] {
  const chance = createRandomStream(SEED)
  return kindsOf(all)
    .map((own) => own[chance.below(own.length)]!)
    .filter(
      ({ part, what }, at) =>
        at % THINNED === 0 ||
        (part !== 'definition.json' && (what === 'changed' || (isLeaf({ what }) && at % 2 === 0))),
    )
}

function fewOfOffice(all: readonly Tampering[]): Tampering[] {
  return fewOf(all).filter(
    ({ part, what }, at) => at % THINNED === 0 || (isLeaf({ what }) && OFFICE_ONLY.includes(part)),
  )
}

/** As many places of each kind as are wanted. */
function manyOf(all: readonly Tampering[]): Tampering[] {
  const chance = createRandomStream(SEED)
  return kindsOf(all).flatMap((own) =>
    own.length <= PLACES
      ? own
      : Array.from({ length: PLACES }, () => own[chance.below(own.length)]!),
  )
}

function someOf(all: readonly Tampering[]): readonly Tampering[] {
  if (all.length <= TRIES) return all
  const chance = createRandomStream(SEED)
  return all
    .map((each) => ({ each, at: chance.next() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, TRIES)
    .map(({ each }) => each)
}

function kindsOf(all: readonly Tampering[]): Tampering[][] {
  return [...Map.groupBy(all, ({ part, place, what }) => `${part} ${place} ${what}`).values()]
}

/** Those that nobody finds; lists and entries by themselves, since they move the places of others. */
function inGroups(watched: Watched, tried: readonly Tampering[]): Tampering[] {
  const leaves = Map.groupBy(tried.filter(isLeaf), ({ part, what }) => `${part} ${what}`)
  return [
    ...[...leaves.values()].flatMap((own) => overlookedOf(watched, own)),
    ...oneByOne(
      watched,
      tried.filter((each) => !isLeaf(each)),
    ),
  ]
}

/** Those that nobody finds. */
function oneByOne(watched: Watched, tried: readonly Tampering[]): Tampering[] {
  return tried.filter((each, at) => {
    if (at % PROGRESS === PROGRESS - 1) console.log(`${watched.kind}: ${at} of ${tried.length}`)
    return !isFound(watched, each)
  })
}

import { expect, test } from 'vitest'
import { packSmallRound, smallDefinition, smallMethod } from '../fixtures/small-round.ts'
import { tampered } from '../fixtures/tamper.ts'
import {
  accountsOf,
  isNamed,
  jsonText,
  openPackage,
  verifyParts,
  type PackageKind,
} from './index.ts'

/** Repeats take half of the time, and what is changed does not hang on how many there are. */
const few = { replicates: 20 }
const own = { method: smallMethod, definitions: [smallDefinition] }

/** Every kind of place of every part, one figure, text, list or entry of it changed, all digests mended. */
// Of the office's package all outputs are compared leaf by leaf, so every eighth place will do.
test.each<[PackageKind, number]>([
  ['public', 1],
  ['office', 8],
])(
  'in a package of kind %s all that is changed is found, but what is named as bounded or taken on trust',
  async (kind, step) => {
    const { parts } = (await openPackage(await packSmallRound(kind, few)))!
    const accounts = accountsOf(kind).filter(({ places }) => places.length > 0)
    let tried = 0
    const found = new Set<string>()
    const unnamed: string[] = []
    const overlooked = new Set<string>()

    for (const { part, place, path, parts: changed } of tampered(parts, 1)) {
      tried += 1
      if (tried % step > 0) continue
      const { faults, differences } = verifyParts(kind, changed, own)
      const name = `${part} ${place}`
      if (faults.length + differences.length > 0) found.add(name)
      else if (accounts.some((each) => each.part === part && isNamed(each, place))) {
        overlooked.add(name)
      } else unnamed.push(`${part} ${path}`)
    }

    expect(unnamed).toEqual([])
    expect(tried).toBeGreaterThan(250)
    // Nothing is said to be taken on trust that would have been found.
    const named = accounts
      .filter(({ standing }) => standing === 'trusted')
      .flatMap(({ part, places }) => places.map((place) => `${part} ${place}`))
    expect([...found].filter((name) => named.includes(name))).toEqual([])
  },
  300_000,
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

  expect(verifyParts('public', forged, own).faults).toEqual([
    'results.json is not written as this program writes what it says.',
  ])
})

/** Whatever stands in a part. */
type Content = ReturnType<typeof JSON.parse>
type Forgery = [what: string, part: string, forge: (content: Content) => void]

const nobody = { partial: 0, refused: 1, notReached: 0, other: 0, unknown: 0, notEligible: 0 }

const forgeries: Forgery[] = [
  ['halves an error', 'results.json', inUnit((unit) => (unit.standardError /= 2))],
  ['moves an interval away', 'results.json', inUnit((unit) => (unit.interval = [10, 20]))],
  ['narrows a range of ranks', 'results.json', inUnit((unit) => (unit.rankRange = [1, 1]))],
  [
    'makes chances sum to 3',
    'results.json',
    inUnit((unit) => unit.rankChances.push({ rank: 1, chance: 2 })),
  ],
  ['adds 500 ballots', 'results.json', inUnit((unit) => (unit.ballots += 500))],
  ['lets all areas rise', 'results.json', ({ rankings }) => (rankings[1].change.areasUp = 8)],
  [
    'swaps two units’ survey points',
    'results.json',
    ({ rankings: [{ units }] }) =>
      ([units[0].survey, units[1].survey] = [units[1].survey, units[0].survey]),
  ],
  [
    'ranks everybody first without flagged ballots',
    'results.json',
    ({ sensitivity: runs }) => {
      const { rankings } = structuredClone(runs[0])
      for (const unit of rankings.flatMap((each: Content) => each.units)) unit.rank = 1
      runs.push({ run: 'withoutFlagged', rankings })
    },
  ],
  [
    'gives figures to a hidden cell',
    'counts.json',
    (cells) => (cells.find((each: Content) => !each.counts).counts = [1, 1, 1, 1, 0, 0]),
  ],
  [
    'leaves out that a cell is hidden',
    'counts.json',
    (cells) =>
      cells.splice(
        cells.findIndex((each: Content) => !each.counts),
        1,
      ),
  ],
  [
    'tells of a unit that is not there',
    'counts.json',
    (cells) => cells.push({ ...cells.at(-1), unit: 'C98' }),
  ],
  [
    'assesses a unit that is not there',
    'assessed.json',
    (all) => all.push({ ...all[0], unit: 'Z' }),
  ],
  [
    'measures what nobody is asked',
    'external.json',
    (all) => all.push({ unit: 'C02', item: 'x', group: 'ND', share: '0.5', n: 100, source: 'x' }),
  ],
  [
    'says the other way round how units move together',
    'covariances.json',
    (all) => {
      const pair = all.find((each: Content) => each.unit !== each.other)
      all.push({ unit: pair.other, other: pair.unit, covariance: 3 })
    },
  ],
  [
    'says that nobody who rated a hidden unit rated another',
    'covariances.json',
    (all) =>
      all.splice(
        all.findIndex((each: Content) => each.covariance === null),
        1,
      ),
  ],
  ['grants the same twice', 'awards.json', ({ granted }) => granted.push(granted[0])],
  ['grants by the rule for a merit', 'awards.json', ({ granted }) => (granted[0].title = 'x')],
  [
    'lets alpha lie outside its interval',
    'quality.json',
    inGroup((group) => (group.reliability[0].alpha = 0.99)),
  ],
  ['invents answers', 'quality.json', inGroup((group) => (group.items[0].answers += 5))],
  ['hides non-response', 'quality.json', inGroup((group) => (group.noOpinion = 0.001))],
  [
    'says that no unit was left out',
    'quality.json',
    ({ groups }) => (groups.find((each: Content) => each.leftOut > 0).leftOut = 0),
  ],
  ['ends before it begins', 'fieldwork.json', ({ days }) => days.push(days.shift())],
  [
    'tells of more ballots than there are',
    'fieldwork.json',
    ({ modes }) => (modes[0].ballots = 9990),
  ],
  ...collecting([
    ['goes to a unit that there is not', ({ unitContacts }) => (unitContacts[0].unit = 'Z')],
    [
      'tells of a unit of which something is hidden',
      ({ unitContacts }) => (unitContacts[0].unit = 'C25-01'),
    ],
    ['lets more answer than were asked', ({ unitContacts }) => (unitContacts[0].rr1 = 1.5)],
    ['lets fewer answer than nobody', ({ unitContacts }) => (unitContacts[0].coop1 = -2)],
    [
      'lets more of all answer than of the reached',
      ({ unitContacts }) => (unitContacts[0].rr1 = 0.9),
    ],
    [
      'tells of so few contacts that nothing is told',
      ({ unitContacts }) => (unitContacts[0].contacts = 20),
    ],
    [
      'tells what is too few of a mode',
      ({ modes }) => modes.push({ mode: 'interview', ballots: 0 }),
    ],
    ['ends after it was published', ({ days }) => (days[1] = '2026-12-02')],
    ['tells to the second how long it took', ({ seconds }) => (seconds.median = 123)],
    ['tells how long few took', ({ seconds }) => (seconds.ballots = 10)],
    ['compares few ballots', ({ differences }) => (differences[0].ballots = 3)],
    ['tells contacts of a unit one by one', ({ unitContacts }) => (unitContacts[0].contacts = 41)],
    ['lets more be asked than there are ballots', ({ contacts }) => (contacts[0].complete = 9990)],
    [
      'tells of ten contacts of a group',
      ({ contacts }) => contacts.push({ ...nobody, group: 'DN', complete: 10 }),
    ],
    ['tells ballots by mode one by one', ({ modes }) => (modes[0].ballots = 91)],
    ['counts those about hidden groups by their mode', ({ modes }) => (modes[0].ballots = 640)],
    ['compares the same twice', ({ differences }) => differences.push(differences[0])],
    ['compares more ballots than there are', ({ differences }) => (differences[0].ballots = 9999)],
    [
      'finds a difference of more than all points',
      ({ differences: [first] }) => Object.assign(first, { difference: 140, interval: [130, 150] }),
    ],
  ]),
  [
    'weighs a group of whose people nothing is known',
    'calibration.json',
    ({ groups }) => (groups[0].group = 'DN'),
  ],
]

function inUnit(forge: (unit: Content) => void): Forgery[2] {
  return ({ rankings }) => forge(rankings[0].units[0])
}

function inGroup(forge: (group: Content) => void): Forgery[2] {
  return ({ groups }) => forge(groups.find((each: Content) => each.reliability.length > 0))
}

function collecting(all: readonly (readonly [what: string, forge: Forgery[2]])[]): Forgery[] {
  return all.map(([what, forge]) => [what, 'fieldwork.json', forge])
}

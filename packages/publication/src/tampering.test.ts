import { expect, test } from 'vitest'
import { packSmallRound, smallDefinition, smallMethod } from '../fixtures/small-round.ts'
import { tampered } from '../fixtures/tamper.ts'
import { accountsOf, isNamed, openPackage, verifyParts, type PackageKind } from './index.ts'

const own = { method: smallMethod, definitions: [smallDefinition] }

/** Every kind of place of every part, one figure or text of it changed, all digests mended. */
// Of the office's package all outputs are compared leaf by leaf, so every fourth place will do.
test.each<[PackageKind, number]>([
  ['public', 1],
  ['office', 4],
])(
  'in a package of kind %s all that is changed is found, but what is named as bounded or taken on trust',
  async (kind, step) => {
    const { parts } = (await openPackage(await packSmallRound(kind)))!
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
    expect(tried).toBeGreaterThan(100)
    // Nothing is said to be taken on trust that would have been found.
    const named = accounts
      .filter(({ standing }) => standing === 'trusted')
      .flatMap(({ part, places }) => places.map((place) => `${part} ${place}`))
    expect([...found].filter((name) => named.includes(name))).toEqual([])
  },
  300_000,
)

test('a method, and texts of items, that are not the program’s own are named', async () => {
  const { parts } = (await openPackage(await packSmallRound('public')))!
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
  const { parts } = (await openPackage(await packSmallRound('public')))!
  const results = JSON.parse(parts.get('results.json')!)
  const [unit] = results.rankings[0].units
  const [, ranking] = results.rankings
  const forgeries: [string, () => void][] = [
    ['halves an error', () => (unit.standardError /= 2)],
    ['moves an interval away', () => (unit.interval = [10, 20])],
    ['narrows a range of ranks', () => (unit.rankRange = [1, 1])],
    ['makes chances sum to 3', () => unit.rankChances.push({ rank: 1, chance: 2 })],
    ['adds 500 ballots', () => (unit.ballots += 500)],
    ['lets all areas rise', () => (ranking.change.areasUp = 8)],
  ]
  for (const [, forge] of forgeries) {
    const before = JSON.stringify(results)
    const [own, other] = [structuredClone(unit), structuredClone(ranking)]
    forge()
    const forged = new Map(parts).set('results.json', JSON.stringify(results))
    expect(JSON.stringify(results)).not.toBe(before)

    expect(verifyParts('public', forged).differences.length).toBeGreaterThan(0)
    Object.assign(unit, own)
    Object.assign(ranking, other)
  }
})

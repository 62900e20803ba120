import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { hidesMore, showsMore } from '../fixtures/hides-more.ts'
import { contradicted } from '../fixtures/schemes.ts'
import {
  packSmallRound,
  smallDefinition,
  smallInput,
  smallMethod,
} from '../fixtures/small-round.ts'
import { comparePictures, isEqual, openPackage, verifyPackage, verifyParts } from './index.ts'
import { findHidingFaults } from './possible-hiding.ts'

/*
 * What a hostile person would do who does not change one figure but a few, so that they fit: the digests are
 * mended. What only the announced digest of the whole file tells stands at the end.
 */

const few = { replicates: 20 }
const own = {
  method: smallMethod,
  definitions: [smallDefinition],
  registries: [smallInput.registry],
}
const honest = await packSmallRound('public', few)
const { parts } = (await openPackage(honest))!

test('an honest package is called equal, and nothing of it was chosen', async () => {
  expect(await verifyPackage(honest, own)).toMatchObject({
    faults: [],
    differences: [],
    remarks: [],
  })
})

test.each(contradicted)('whoever %s is found', (_what, forge) => {
  const forged = forge(parts)

  expect([...forged]).not.toEqual([...parts])
  const { faults, differences } = verifyParts('public', forged, own)
  expect(faults.length + differences.length).toBeGreaterThan(0)
})

test('whoever hides a unit’s groups that nothing demands to hide is found', async () => {
  const { faults } = (await verifyPackage(await hidesMore(few), own))!

  const told =
    /^traces\.json hides 2 groups of unit C03 \(\w+, \w+\) with 40 ballots together: of groups with so many none/
  expect(faults).toMatchObject([{ en: expect.stringMatching(told) }])
})

test('whoever shows what few people said about a unit is told so, with group and unit', async () => {
  const [{ unit, group } = { unit: '', group: '' }] = smallInput.tallies

  const { faults } = (await verifyPackage(await showsMore(unit, 1, few), own))!

  expect(faults).toEqual([
    {
      vi: `traces.json nêu ý kiến của nhóm ${group} về đơn vị ${unit}, 4 người; METHOD.md, mục 10, ẩn ý kiến của dưới 10 người.`,
      en: `traces.json shows what group ${group} said about unit ${unit}, 4 people; METHOD.md, section 10, hides what fewer than 10 people said.`,
    },
  ])
})

test('whoever shows the points of a unit about which few people answered is told so', async () => {
  const [first] = smallInput.tallies
  const tallies = smallInput.tallies.filter((own) => own.unit !== first?.unit || own === first)

  const { faults } = (await verifyPackage(
    await showsMore(first!.unit, 1, { ...few, tallies }),
    own,
  ))!

  expect(faults[0]?.en).toBe(
    `traces.json shows points of unit ${first?.unit}, about which 4 people answered; METHOD.md, section 10, hides what fewer than 10 people said.`,
  )
})

test('whoever hides a small group by itself is told that it can be subtracted', () => {
  const traces = JSON.parse(parts.get('traces.json')!)
  const [{ groups, unit }] = traces
  const covers = groups.findLast((each: { ballots: number | null }) => each.ballots === null)
  const { ballots } = groups.find((each: { ballots: number | null }) => each.ballots !== null)
  Object.assign(covers, { ballots })

  expect(findHidingFaults(traces).map(({ en }) => en)).toEqual([
    `traces.json hides 1 group of unit ${unit} (HDND) with 4 ballots together: too few, since whoever subtracts the shown ones from the unit has them.`,
  ])
})

test('a picture of signs that begin nothing is compared as soon as any other', () => {
  const drawn = { 'C.vi.svg': '<svg/>' }
  const told = JSON.stringify({ 'C.vi.svg': '<'.repeat(2_000_000) })

  expect(comparePictures(drawn, new Map([['pictures.json', told]]))).toHaveLength(1)
})

describe('an archive is not as it was written', () => {
  const files = unzipSync(honest)
  const written = (more: Zippable = {}, of: Zippable = files) =>
    zipSync({ ...of, ...more }, { level: 0 })
  const text = strToU8('{}')
  const renamed = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name.toUpperCase(), bytes]),
  )

  test.each([
    ['with a file more', written({ 'notes.txt': text })],
    ['with a file above its folder', written({ '../results.json': text })],
    ['with a name in other letters', written({ 'Results.json': text })],
    ['with all names in other letters', written({}, renamed)],
    [
      'with a link in place of a part',
      written({ 'awards.json': [text, { os: 3, attrs: 0xa1ff0000 }] }),
    ],
    ['packed anew', zipSync(files, { level: 6 })],
    ['with a word behind it', Buffer.concat([honest, text])],
    ['with a word before it', Buffer.concat([text, honest])],
    ['with a part left out', written({}, Object.fromEntries(Object.entries(files).slice(0, -1)))],
  ])('%s', async (_what, bytes) => {
    const verification = await verifyPackage(new Uint8Array(bytes), own)

    expect(verification === undefined || !isEqual(verification)).toBe(true)
  })
})

/** Nothing that is public contradicts these; who has the announced digest finds them, and the office's package. */
describe('is taken on trust, and told of where it can be', () => {
  const { round, assessed, registry, tallies, seed } = { ...smallInput }

  test.each<[what: string, more: Partial<typeof smallInput>, remarks: readonly RegExp[]]>([
    [
      'points that were assessed otherwise, all that follows reckoned anew',
      {
        assessed: assessed.map((each) => ({ ...each, points: each.points && each.points - 0.25 })),
      },
      [],
    ],
    [
      'ballots of one unit given to another',
      {
        tallies: tallies.map((each) => {
          const other = { C02: 'C03', C03: 'C02' }[each.unit]
          return tallies.find(({ unit, group }) => unit === other && group === each.group)
            ? {
                ...tallies.find(({ unit, group }) => unit === other && group === each.group)!,
                unit: each.unit,
              }
            : each
        }),
      },
      [],
    ],
    ['another number of people', { round: { ...round, unitSizes: { C02: { ND: 90 } } } }, []],
    ['fewer repeats', { replicates: 19 }, []],
    ['a seed of one’s own', { seed }, [/^The seed of the repeats was chosen/]],
    [
      'a registry of one’s own',
      { registry: { ...registry, id: 'own' }, round: { ...round, registry: 'own' } },
      [/no registry own/],
    ],
    [
      'a definition of one’s own',
      {
        definition: { ...smallDefinition, version: 100 },
        round: { ...round, definition: { id: smallDefinition.id, version: 100 } },
      },
      [/no definition .* of version 100/],
    ],
  ])('%s', async (_what, more, remarks) => {
    const verification = (await verifyPackage(
      await packSmallRound('public', { ...few, ...more }),
      own,
    ))!

    expect(verification).toMatchObject({ faults: [], differences: [] })
    expect(verification.remarks.map(({ en }) => en)).toEqual(
      remarks.map((remark) => expect.stringMatching(remark)),
    )
    expect(verification.digest).not.toBe((await verifyPackage(honest))!.digest)
  })
})

test('a registry of the same name, with a unit less or in another order, is not the program’s own', async () => {
  const { registry, tallies } = smallInput
  const [first, ...others] = registry.units
  const without = { ...registry, units: others }
  const turned = { ...registry, units: [...others, first!] }

  for (const [units, left] of [
    [without, tallies.filter(({ unit }) => unit !== first?.id)],
    [turned, tallies],
  ] as const) {
    const covariances = smallInput.covariances.filter(
      ({ unit, other }) => unit !== first?.id && other !== first?.id,
    )
    const more = { ...few, registry: units, tallies: left, covariances }
    const verification = (await verifyPackage(await packSmallRound('public', more), own))!
    expect(verification.differences.map(({ part }) => part)).toContain('registry.json')
  }
})

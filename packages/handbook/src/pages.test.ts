import { expect, test } from 'vitest'
import { leadsSomewhere, linksOf, listPlaces, namedPlaces, readPages } from './pages.ts'

/** Files that a page speaks of and that nobody commits: parts of a package, what is built. */
const madeLater = new Set([
  'manifest.json',
  'awards.json',
  'box.json',
  'fieldwork.json',
  'pictures.json',
  'quality.json',
  'tables.json',
  'dist/',
])

const pages = await readPages()
const places = await listPlaces()

test.each(pages.map((page) => [page.path, page] as const))(
  '%s: every link leads somewhere',
  (_, page) => {
    expect(linksOf(page).filter((target) => !places.has(target.replace(/\/$/, '')))).toEqual([])
  },
)

test.each(pages.map((page) => [page.path, page] as const))(
  '%s: every file and folder that it names is there',
  (_, page) => {
    const missing = namedPlaces(page).filter(
      (name) => !madeLater.has(name) && !leadsSomewhere(name, page, places),
    )
    expect(missing).toEqual([])
  },
)

test('a file that is not there is noticed, a word or an address is not taken for one', () => {
  const page = {
    path: 'packages/scoring/README.md',
    text: 'See `tally.ts`, `src/units/tally.ts`, `golden/`, `no-such.ts`, `other/`, `n/d`, `/api/docs`, `npx pnpm test`, [a](METHOD.md), [b](gone.md), [c](https://example.org/x.md).',
  }

  expect(namedPlaces(page).filter((name) => !leadsSomewhere(name, page, places))).toEqual([
    'no-such.ts',
    'other/',
  ])
  expect(linksOf(page)).toEqual(['packages/scoring/METHOD.md', 'packages/scoring/gone.md'])
})

test('the tree of the README has every workspace, and nothing else', async () => {
  const tree = /^```\n(packages\/[^]*?)^```/m.exec(
    pages.find((page) => page.path === 'README.md')?.text ?? '',
  )
  const told = [...(tree?.[1] ?? '').matchAll(/^  ([a-z-]+)\//gm)].map((match) => match[1])
  const there = [...places].flatMap(
    (place) => /^(?:apps|packages)\/([^/]+)\/package\.json$/.exec(place)?.[1] ?? [],
  )

  expect(new Set(told)).toEqual(new Set(there))
})

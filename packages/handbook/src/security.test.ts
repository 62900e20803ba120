import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { listPlaces, namedPlaces } from './pages.ts'
import { projectRoot } from './places.ts'

const path = '.github/SECURITY.md'
const text = await readFile(projectRoot + path, 'utf8')
const places = await listPlaces()
const table = text.split('## Who could be curious')[1]?.split('\n## ')[0] ?? ''
const rows = table.split('\n').filter((line) => line.startsWith('| **'))

test('everybody who could be curious has a row', () => {
  const who = rows.map((row) => /^\| \*\*(.*?)\*\*/.exec(row)?.[1])

  expect(who).toEqual([
    'colleague',
    'admin',
    'database account',
    'finder of a backup',
    'finder of the files',
    'finder of a phone',
    'network',
    'hoster',
    'reader of what is published',
    'mail server',
    'finder of a token',
    'rated unit',
  ])
})

test.each(rows.map((row) => [row.slice(4, 24), row]))(
  '%s…: what they can’t learn is held by a test that is there',
  (_, row) => {
    const cells = row.split('|').slice(1, -1)
    const named = namedPlaces({ path, text: cells[2] ?? '' })

    expect(cells).toHaveLength(3)
    expect(named.filter((name) => /\.test\.ts$|\/$/.test(name)).length).toBeGreaterThan(0)
    expect(named.filter((name) => !places.has(name.replace(/\/$/, '')))).toEqual([])
  },
)

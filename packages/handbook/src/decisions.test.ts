import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { handbookFolder } from './places.ts'
import { linksOf, readPages } from './pages.ts'

const names = (await readdir(`${handbookFolder}decisions`)).toSorted()

test('no two decisions have the same number', () => {
  const numbers = names.map((name) => name.slice(0, 4))

  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([])
})

test.each(names)(
  '%s: a number, a date, context, decision and consequence, half a page',
  async (name) => {
    const text = await readFile(`${handbookFolder}decisions/${name}`, 'utf8')

    expect(text).toMatch(
      /^# \d{4}: .+\n\n\d{1,2} [A-Z][a-z]+ \d{4}\b[^\n]*\n\n## Context\n\n[^]+\n\n## Decision\n\n[^]+\n\n## Consequence\n\n[^]+\n$/,
    )
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/)
    expect(text.slice(2, 6)).toBe(name.slice(0, 4))
    expect(text.split(/\s+/).length).toBeLessThan(350)
  },
)

test('every decision is found from a page that people read', async () => {
  const pages = await readPages()
  const linked = new Set(pages.filter(({ path }) => !path.includes('/decisions/')).flatMap(linksOf))

  expect(names.filter((name) => !linked.has(`packages/handbook/decisions/${name}`))).toEqual([])
})

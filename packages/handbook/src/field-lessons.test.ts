import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { projectRoot } from './places.ts'

const text = await readFile(`${projectRoot}packages/handbook/field-lessons.md`, 'utf8')
const rows = text.split('\n').filter((line) => /^\| (?!seen|-)/.test(line))

test('every failure that was seen has its row', () => {
  expect(rows.length).toBeGreaterThanOrEqual(34)
})

test.each(rows.map((row) => [row.slice(2, 60).trim(), row]))(
  '%s…: it is held by tests that are there',
  async (_, row) => {
    const [, , , heldBy = ''] = row.split('|')
    const named = [...heldBy.matchAll(/`([^`]+)` _([^_]+)_/g)]

    expect(named.length).toBeGreaterThan(0)
    const missing: string[] = []
    for (const [said, file = '', words = ''] of named) {
      if (!(await readFile(projectRoot + file, 'utf8')).includes(words)) missing.push(said)
    }
    expect(missing).toEqual([])
  },
)

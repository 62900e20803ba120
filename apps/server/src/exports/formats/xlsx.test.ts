import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { streamOf, type Column, type Row, type TableStream } from '../table.ts'
import { dataSheet } from './xlsx-sheet.ts'
import { streamXlsx } from './xlsx-stream.ts'
import { styleBook } from './xlsx-styles.ts'
import { columnName } from './xlsx-text.ts'

const columns: readonly Column[] = [
  { id: 'code', kind: 'text', ...named('Mã') },
  { id: 'points', kind: 'decimal', digits: 4, ...named('Điểm') },
  { id: 'week', kind: 'day', ...named('Tuần') },
  { id: 'n', kind: 'count', ...named('Số') },
]

test('texts stay texts, numbers are numbers, days are days', async () => {
  const [sheet] = await read([
    ['00004', '1/3', '2026-11-16', 0],
    ['=1+1', null, null, null],
    ['<ế> & "ự"\nẫ', -2.5, '2024-02-29', 12],
  ])

  expect(sheet!.data).toEqual([
    ['Mã', 'Điểm', 'Tuần', 'Số'],
    ['00004', 1 / 3, new Date('2026-11-16T00:00:00Z'), 0],
    ['=1+1', null, null, null],
    ['<ế> & "ự"\nẫ', -2.5, new Date('2024-02-29T00:00:00Z'), 12],
  ])
})

test('whatever letters a text has, the workbook can be opened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
      const [sheet] = await read([[`a${text}`, null, null, null]])
      expect(sheet!.data).toHaveLength(2)
    }),
    { numRuns: 40 },
  )
})

test('rows that one sheet has no room for go on in the next, and none is lost', async () => {
  const numbers = Array.from({ length: 25 }, (_, at): Row => [String(at), null, null, at])
  const table = streamOf({ language: 'vi', columns, rows: numbers })
  const waiting = [...numbers]
  const source = async (most: number) =>
    waiting.length > 0 ? waiting.splice(0, Math.min(most, 7)) : undefined

  const sheets = await Promise.all(
    [1, 2, 3].map(() => buffer(encoded(dataSheet(table, styleBook(columns), source, 10)))),
  )

  const counts = sheets.map((sheet) => sheet.toString().split('<row ').length - 2)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(25)
  expect(Math.max(...counts)).toBeLessThanOrEqual(10)
})

test('columns are named as a spreadsheet names them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})

function named(text: string) {
  return { title: { vi: text, en: text }, meaning: { vi: text, en: text } }
}

async function read(rows: readonly Row[]) {
  const table: TableStream = streamOf({ language: 'vi', columns, rows })
  const at = new Date('2026-11-22T18:00:00Z')
  return readXlsx(await buffer(streamXlsx({ table, codebook: [], about: () => [], at })))
}

async function* encoded(texts: AsyncIterable<string>) {
  for await (const text of texts) yield new TextEncoder().encode(text)
}

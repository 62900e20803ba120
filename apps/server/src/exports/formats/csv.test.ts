import { buffer } from 'node:stream/consumers'
import type { Language } from '@phieu/survey'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { streamCsv } from './csv.ts'
import { streamOf, type Cell } from '../table.ts'

test.each(['＝1+1', '＠SUM(A1)', '=cmd|"/c calc"!A1', '+84', '@SUM(A1)', '-2+3', '\t=1', '\r=1'])(
  'the text %j is no formula any more',
  async (text) => {
    expect(await readBack('vi', [text, null])).toEqual([`'${text}`, ''])
  },
)

test('names with dashes, quotes, separators and line ends come back as they were', async () => {
  const name = 'Sở Nội vụ – “Hà Nội”; "một, hai"\r\nba'

  expect(await readBack('vi', [name, null])).toEqual([name, ''])
  expect(await readBack('en', [name, null])).toEqual([name, ''])
})

test.each(['a\nb', 'a\rb', 'a,b', 'a;b', '"', ' a '])(
  'the text %j comes back as it was',
  async (text) => {
    expect(await readBack('vi', [text, null])).toEqual([text, ''])
    expect(await readBack('en', [text, null])).toEqual([text, ''])
  },
)

test('numbers keep their minus, and are rounded half up with the mark of the language', async () => {
  expect(await readBack('vi', ['a', '-1/8'])).toEqual(['a', '-0,13'])
  expect(await readBack('en', ['a', '1/8'])).toEqual(['a', '0.13'])
  expect(await readBack('en', ['a', 1e-7])).toEqual(['a', '0.00'])
})

async function readBack(language: Language, row: readonly Cell[]): Promise<string[]> {
  const title = { vi: 'Tên', en: 'Name' }
  const table = streamOf({
    language,
    columns: [
      { id: 'name', kind: 'text', title, meaning: title },
      { id: 'value', kind: 'decimal', digits: 2, title, meaning: title },
    ],
    rows: [row],
  })
  const options = { bom: true, delimiter: language === 'vi' ? ';' : ',' }
  const bytes = await buffer(streamCsv(table))
  const records: string[][] = parse(bytes, { ...options, record_delimiter: '\r\n' })
  return records[1]!
}

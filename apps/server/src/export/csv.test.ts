import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'
import type { Cell, ExportTable } from './table.ts'

test.each(['＝1+1', '＠SUM(A1)', '=cmd|"/c calc"!A1', '+84', '@SUM(A1)', '-2+3', '\t=1', '\r=1'])(
  'the text %j is no formula any more',
  (text) => {
    expect(readBack('vi', [text, null])).toEqual([`'${text}`, ''])
  },
)

test('names with dashes, quotes, separators and line ends come back as they were', () => {
  const name = 'Sở Nội vụ – “Hà Nội”; "một, hai"\r\nba'

  expect(readBack('vi', [name, null])).toEqual([name, ''])
  expect(readBack('en', [name, null])).toEqual([name, ''])
})

test('numbers keep their minus, and are rounded half up with the mark of the language', () => {
  expect(readBack('vi', ['a', '-1/8'])).toEqual(['a', '-0,13'])
  expect(readBack('en', ['a', '1/8'])).toEqual(['a', '0.13'])
  expect(readBack('en', ['a', 1e-7])).toEqual(['a', '0.00'])
})

function readBack(language: ExportTable['language'], row: readonly Cell[]): string[] {
  const title = { vi: 'Tên', en: 'Name' }
  const bytes = writeCsv({
    id: 'areas',
    language,
    columns: [
      { id: 'name', kind: 'text', title, meaning: title },
      { id: 'value', kind: 'decimal', digits: 2, title, meaning: title },
    ],
    rows: [row],
    about: [],
  })
  const options = { bom: true, delimiter: language === 'vi' ? ';' : ',' }
  const records: string[][] = parse(Buffer.from(bytes), { ...options, record_delimiter: '\r\n' })
  return records[1]!
}

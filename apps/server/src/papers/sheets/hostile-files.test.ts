/** Files that are made to cost much more than they are large: given up on before they do. */
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { makeWorkbook } from '../../testing/test-workbook.ts'
import { CELL_LIMIT, ROW_LIMIT } from './limits.ts'
import { readSheet } from './read-sheet.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const texts = [
  ['unit_id', 'unit_name'],
  ['A01', 'Sở Nội vụ – Đống Đa'],
]

test('a small archive that unpacks to a very large one is given up on', () => {
  const bomb = makeWorkbook({
    sheets: [{ rows: texts }],
    parts: { 'xl/sharedStrings.xml': new Uint8Array(20_000_000) },
  })
  expect(bomb.length).toBeLessThan(100_000)

  expect(readSheet(bomb, 'unit_id')).toMatchObject({ code: 'unpacks-too-large' })
})

test('a text that stands once and shows in very many cells is given up on', () => {
  const shared = `<sst xmlns="${main}"><si><t>${'a'.repeat(40_000)}</t></si></sst>`
  const parts = { 'xl/sharedStrings.xml': strToU8(shared) }
  const rows = Array.from({ length: 500 }, () => ['<c t="s"><v>0</v></c>'])

  const read = readSheet(makeWorkbook({ sheets: [{ rows }], parts }), 'unit_id')

  expect(read).toMatchObject({ code: 'unpacks-too-large' })
})

test('a sheet that a workbook names twice is read as often as it is there: not at all', () => {
  const entry = '<sheet name="a" r:id="rId1"/>'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const index = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entry}${entry}</sheets></workbook>`
  const parts = { 'xl/workbook.xml': strToU8(index) }

  const read = readSheet(makeWorkbook({ sheets: [{ rows: texts }], parts }), 'unit_id')

  expect(read).toMatchObject({ code: 'broken-workbook' })
})

test('more merged cells than a table has rows are not told one by one', () => {
  const merged = Array.from({ length: ROW_LIMIT + 1 }, () => 'A1:B1')

  const read = readSheet(makeWorkbook({ sheets: [{ rows: texts, merged }] }), 'unit_id')

  expect(read).toMatchObject({ code: 'broken-workbook' })
})

test('an archive of very many parts is given up on', () => {
  const parts = Object.fromEntries(
    Array.from({ length: 600 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array(1)]),
  )

  expect(readSheet(makeWorkbook({ sheets: [], parts }), 'unit_id')).toMatchObject({
    code: 'unpacks-too-large',
  })
})

test.each([
  ['far down', 'A1048576', '1048576'],
  ['far down and out', 'XFD300000', '300000'],
])('a cell %s does not make a sheet of millions', (_name, cell, row) => {
  const data = `<row r="${row}"><c r="${cell}"><v>1</v></c></row>`

  expect(readSheet(sheetOf(data), 'unit_id')).toMatchObject({ code: 'too-many-cells' })
})

test('a table of more rows than any round has is not even taken apart', () => {
  const lines = strToU8(`unit_id,n\n${'A01,1\n'.repeat(100_000)}`)
  const rows = Array.from({ length: ROW_LIMIT + 1 }, () => '<row><c><v>1</v></c></row>')
  const before = process.threadCpuUsage()

  expect(readSheet(new Uint8Array(lines), 'unit_id')).toMatchObject({ code: 'too-many-rows' })
  const { user, system } = process.threadCpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(1000)
  expect(readSheet(sheetOf(rows.join('')), 'unit_id')).toMatchObject({ code: 'too-many-rows' })
})

test('cells far out in many rows, and lines of a CSV, are not millions either', () => {
  const rows = Array.from(
    { length: 20 },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
  )
  const lines = strToU8(`unit_id\n${'a\n'.repeat(CELL_LIMIT)}`)

  expect(readSheet(sheetOf(rows.join('')), 'unit_id')).toMatchObject({ code: 'too-many-cells' })
  expect(readSheet(new Uint8Array(lines), 'unit_id')).toMatchObject({ code: 'too-many-cells' })
})

test.each(['<row r="0">', '<row r="x">', '<row r="1"><c r="1A">', '<row r="1"><c r="AAAA1">'])(
  'a place that no sheet has (%s) is no workbook',
  (start) => {
    const data = `${start}${start.includes('<c') ? '<v>1</v></c>' : ''}</row>`

    expect(readSheet(sheetOf(data), 'unit_id')).toMatchObject({ code: 'broken-workbook' })
  },
)

test('names of XML that a file brings itself mean nothing', () => {
  const names = '<!DOCTYPE x [<!ENTITY own "mười"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
  const text = '<row r="1"><c r="A1" t="inlineStr"><is><t>&own;&file;</t></is></c></row>'

  expect(JSON.stringify(readSheet(sheetOf(text, names), 'unit_id'))).not.toMatch(/mười|root:/)
})

function sheetOf(rows: string, before = '') {
  const sheet = `${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
  return makeWorkbook({
    sheets: [{ rows: texts }],
    parts: { 'xl/worksheets/sheet1.xml': strToU8(sheet) },
  })
}

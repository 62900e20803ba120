/** Files of every kind that an office sends: read when it is certain what they say, else refused. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { withoutFormula } from '../../exports/formats/csv.ts'
import { makeWorkbook } from '../../testing/test-workbook.ts'
import { FILE_LIMIT } from './limits.ts'
import { readDay } from './read-cell.ts'
import { readSheet } from './read-sheet.ts'
import { readTable } from './read-table.ts'

const table = 'unit_id;unit_name\nA01;Sở Nội vụ – Đống Đa\n'
const texts = [
  ['unit_id', 'unit_name'],
  ['A01', 'Sở Nội vụ – Đống Đa'],
]

test.each([
  ['UTF-8', new TextEncoder().encode(table)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${table}`)],
  ['UTF-16 as Excel’s “Unicode Text”', utf16(`\uFEFF${table.replaceAll(';', '\t')}`, 'le')],
  ['UTF-16, the other way round', utf16(`\uFEFF${table}`, 'be')],
  ['letters and their accents apart', new TextEncoder().encode(table.normalize('NFD'))],
  [
    'commas and quotation marks',
    new TextEncoder().encode(
      table.replaceAll(';', ',').replace('Sở', '"Sở').replace('Đa\n', 'Đa"\n'),
    ),
  ],
  ['the line ends of old Macs’ programs', new TextEncoder().encode(table.replaceAll('\n', '\r'))],
  ['a separator told by Excel', new TextEncoder().encode(`sep=|\r\n${table.replaceAll(';', '|')}`)],
  ['a workbook', makeWorkbook({ sheets: [{ rows: texts }] })],
])('a table in %s is read', (_name, bytes) => {
  expect(contentOf(bytes)).toEqual(texts)
})

test('signs that nobody sees are no part of a text, and what a workbook escapes is read', () => {
  const rows = [
    ['unit_id', 'unit_name'],
    ['A\u200B01', 'Sở\u00AD Nội vụ_x000D_'],
    ['A02', 'Sở_x005F_x0041_'],
  ]
  const read = [
    ['unit_id', 'unit_name'],
    ['A01', 'Sở Nội vụ'],
    ['A02', 'Sở_x0041_'],
  ]

  expect(contentOf(makeWorkbook({ sheets: [{ rows }] }))).toEqual(read)
})

test.each([
  ['', '2025-07-01'],
  ['<workbookPr date1904="1"/>', '2029-07-02'],
  ['<workbookPr date1904="true"/>', '2029-07-02'],
  ['<workbookPr date1904="false"/>', '2025-07-01'],
])('a day counted as the workbook says (%s) is %s', (property, day) => {
  const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
  const rows = [['unit_id'], ['<c s="1"><v>45839</v></c>']]
  const bytes = makeWorkbook({ sheets: [{ rows }], styles, property })

  const sheet = readSheet(bytes, 'unit_id')

  expect('rows' in sheet && readDay(sheet.rows[1]![0]!)).toBe(day)
})

test.each(['2025-07-01', '2025-07-01T00:00:00', '2025-07-01T00:00:00.000Z'])(
  'a day as “Strict Open XML” writes it (%s) is that day, whatever days are counted from',
  (written) => {
    const rows = [['unit_id'], [`<c t="d"><v>${written}</v></c>`, '<c t="d"><v>soon</v></c>']]
    const bytes = makeWorkbook({ sheets: [{ rows }], property: '<workbookPr date1904="1"/>' })

    const sheet = readSheet(bytes, 'unit_id')

    const [day, soon] = 'rows' in sheet ? sheet.rows[1]! : []
    expect(readDay(day!)).toBe('2025-07-01')
    expect(soon).toEqual({ kind: 'error', text: 'soon' })
  },
)

test.each([
  ['[h]', 'date'],
  ['0_d', 'plain'],
  ['* #,##0', 'plain'],
  ['[$-42A]dd/mm/yyyy', 'date'],
])('a number in the format %s is %s', (code, shown) => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>`
  const bytes = makeWorkbook({
    sheets: [{ rows: [['unit_id'], ['<c s="1"><v>8</v></c>']] }],
    styles,
  })

  expect(readSheet(bytes, 'unit_id')).toMatchObject({ rows: [{}, [{ kind: 'number', shown }]] })
})

test.each([
  [';;;', [4, 0, 'Sở'], ['A2', 'B2', 'C2']],
  ['0.0;;;@', [4, 0, 'Sở'], ['B2']],
  [';;;[Red]@', [4, 0, 'Sở'], ['A2', 'B2']],
  ['"";"";""', [4, 0, 'Sở'], ['A2', 'B2']],
  ['0;-0', [4, 0, 'Sở'], []],
  ['[>5]0;', [4, 0, 'Sở'], []],
])('what the format %s does not show is told by its cell', (code, values, unseen) => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>`
  const row = values.map((value) =>
    typeof value === 'number'
      ? `<c s="1"><v>${value}</v></c>`
      : `<c s="1" t="inlineStr"><is><t>${value}</t></is></c>`,
  )
  const bytes = makeWorkbook({ sheets: [{ rows: [['a', 'b', 'c'], row] }], styles })
  const sheet = readSheet(bytes, 'a')
  if (!('rows' in sheet)) throw new Error(sheet.message.en)

  const codes = ['a', 'b', 'c']
  const { faults } = readTable(sheet, { key: 'a', required: codes, known: codes })

  expect(faults.map(({ code, column, row }) => [code, `${column}${row}`])).toEqual(
    unseen.map((cell) => ['hidden-cell', cell]),
  )
})

test.each(['-Sở', '＝Sở', '+84', "'tên'"])(
  'a text as this program exports it (%s) comes back',
  (name) => {
    const cell = withoutFormula(name)

    expect(contentOf(new TextEncoder().encode(`unit_id;x\nA01;${cell}`))[1]).toEqual(['A01', name])
  },
)

test.each([
  ['Windows-1258', [0x53, 0xf5, 0xec], 'wrong-encoding', 2],
  ['Windows-1252', [0x53, 0xe9, 0x20], 'wrong-encoding', 2],
])('letters of %s are not guessed', (_name, letters, code, row) => {
  const bytes = new Uint8Array([...strToU8('unit_id;unit_name\nA01;'), ...letters, 0x0a])

  const sheet = readSheet(bytes, 'unit_id')

  expect(sheet).toMatchObject({ code, row })
  expect('message' in sheet && sheet.message.vi).toContain('CSV UTF-8')
})

test.each([
  ['nothing', new Uint8Array(), 'empty-file'],
  ['UTF-16 without its mark', utf16(table, 'le'), 'unmarked-utf-16'],
  ['half a letter of UTF-16', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]), 'not-a-table'],
  [
    'an old workbook, or one with a password',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
    'old-workbook',
  ],
  ['a binary workbook', zip({ 'xl/workbook.bin': strToU8('x') }), 'old-workbook'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0x80]), 'not-a-table'],
  ['a text', zip({ 'word/document.xml': strToU8('<w/>') }), 'other-archive'],
  ['a workbook in an archive', zip({ 'points.xlsx': strToU8('x') }), 'other-archive'],
  ['a locked archive', locked(zip({ 'points.xlsx': strToU8('x') })), 'locked-archive'],
  ['a document of Numbers', zip({ 'Index/Document.iwa': strToU8('x') }), 'numbers-document'],
  ['an empty workbook', makeWorkbook({ sheets: [{ rows: [] }] }), 'empty-file'],
  [
    'half a workbook',
    makeWorkbook({ sheets: [{ rows: texts }] }).subarray(0, 700),
    'broken-workbook',
  ],
  [
    'a workbook that is no XML',
    makeWorkbook({ sheets: [{ rows: texts }], parts: { 'xl/workbook.xml': strToU8('<workbook') } }),
    'broken-workbook',
  ],
  ['a file that is too large', new Uint8Array(FILE_LIMIT + 1).fill(97), 'too-large'],
])('%s is refused in a sentence', (_name, bytes, code) => {
  expect(readSheet(bytes, 'unit_id')).toMatchObject({ code })
})

test('texts are joined from their pieces, without reading aids', () => {
  const pieces = '<r><t>unit</t></r><r><t>_id</t></r><rPh><t>aid</t></rPh>'
  const shared =
    '<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<x:si>${pieces.replaceAll(/<\/?/g, '$&x:')}</x:si><x:si><x:t>A &amp; B</x:t></x:si></x:sst>`
  const cell = (at: number) => `<c t="s"><v>${at}</v></c>`
  const bytes = makeWorkbook({
    sheets: [{ rows: [[cell(0)], [cell(1)], [`<c t="inlineStr"><is>${pieces}</is></c>`]] }],
    parts: { 'xl/sharedStrings.xml': strToU8(shared) },
  })

  expect(contentOf(bytes)).toEqual([['unit_id'], ['A & B'], ['unit_id']])
})

function contentOf(bytes: Uint8Array<ArrayBuffer>) {
  const sheet = readSheet(bytes, 'unit_id')
  if ('code' in sheet) throw new Error(sheet.message.en)
  return sheet.rows
    .map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : null)))
    .filter((row) => !row[0]?.startsWith('sep=') && row.some((text) => text !== null))
}

/** A workbook of one sheet, with these rows as XML. */
function zip(parts: Record<string, Uint8Array>) {
  return new Uint8Array(zipSync(parts))
}

function utf16(text: string, order: 'le' | 'be') {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

/** As its first part says: the bit for what is encrypted. */
function locked(archive: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(archive)
  bytes[6] = (bytes[6] ?? 0) | 1
  return bytes
}

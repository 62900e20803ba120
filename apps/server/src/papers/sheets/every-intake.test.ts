/** Every way in judges a file alike, whatever it brings and whatever kind of file it is. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDefinitionFile } from '../../catalogue/import-definition.ts'
import { bytesOf, intakes, type Bytes, type Intake } from '../../testing/test-intakes.ts'
import { makeWorkbook, type TestSheet } from '../../testing/test-workbook.ts'
import { FILE_LIMIT } from './limits.ts'
import { isWorkbook, whyUnfit } from './read-sheet.ts'

describe.each(Object.entries(intakes))('%s', (_what, { read, rows }) => {
  const asText = (separator: string) =>
    rows
      .map((row) =>
        row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator),
      )
      .join('\r\n')
  const asBook = (sheet: Partial<TestSheet> = {}) => makeWorkbook({ sheets: [{ rows, ...sheet }] })
  const codes = (bytes: Bytes) => read(bytes).faults.map(({ code }) => code)

  test('say the same with semicolons, commas and tabs, in UTF-16, and as a workbook', () => {
    const whole = read(bytesOf(asText(';')))

    expect(whole.faults).toEqual([])
    const others = [
      bytesOf(asText(',')),
      bytesOf(asText('\t')),
      bytesOf(`sep=;\r\n${asText(';')}`),
      new Uint8Array(Buffer.from(`\uFEFF${asText('\t')}`, 'utf16le')),
      asBook(),
    ]
    for (const other of others) expect(read(other)).toEqual(whole)
  })

  test('say the same with empty columns and rows around, notes above and signs that nobody sees', () => {
    const whole = read(bytesOf(asText(';')))
    const padded = [
      '# Ghi chú;;;',
      '',
      ...asText(';')
        .split('\r\n')
        .map((line) => `${line};;;`),
      ';;;;',
    ]
    const unseen = rows.map((row) => row.map((cell) => `\u200E${cell}\u200B\u00A0`))

    expect(read(bytesOf(padded.join('\n')))).toEqual(whole)
    expect(read(makeWorkbook({ sheets: [{ rows: unseen }] }))).toEqual(whole)
    expect(read(makeWorkbook({ sheets: [{ rows: [...rows, [null, ' ', '\u00A0']] }] }))).toEqual(
      whole,
    )
  })

  test('are refused by the cell where nobody can be sure what it holds', () => {
    const at = rows[0]!.length - 1
    const formula = withCell(rows, at, '<c><f>SUM(A1:A9)</f></c>')

    expect(codes(makeWorkbook({ sheets: [{ rows: formula }] }))).toEqual(['formula'])
    expect(codes(makeWorkbook({ sheets: [{ rows: withCell(rows, at, '#REF!') }] }))).toEqual([
      'error-value',
    ])
    expect(codes(asBook({ rowAttributes: { 1: 'hidden="1"' } }))).toEqual(['hidden-row'])
    expect(codes(asBook({ merged: ['A2:B2'] }))).toEqual(['merged-cells'])
    expect(codes(asBook({ columns: '<cols><col min="2" max="2" hidden="1"/></cols>' }))).toEqual([
      'hidden-column',
    ])
  })

  test('are refused where the row of codes stands once more', () => {
    expect(codes(makeWorkbook({ sheets: [{ rows: [...rows, rows[0]!] }] }))).toContain(
      'heading-twice',
    )
  })
})

const withText = Object.entries(intakes).flatMap(([what, { text, ...intake }]) =>
  text === undefined ? [] : [{ what, text, ...intake }],
)

test.each(withText)(
  'old letters, lost ones and those of other scripts are told: $what',
  (intake) => {
    for (const [written, code] of [
      ['Phßng Néi vô', 'garbled-text'],
      ['Tr?n Hòa', 'lost-letters'],
      ['Tr\u1EA7n H\u043E\u0430', 'foreign-letters'],
    ] as const) {
      for (const bytes of bothWays(withCell(intake.rows, intake.text, written))) {
        const { faults, warnings } = intake.read(bytes)
        expect(faults).toEqual([])
        expect(warnings.map((each) => [each.code, each.row])).toContainEqual([code, 2])
      }
    }
  },
)

const withNumber = Object.entries(intakes).flatMap(([what, { number, ...intake }]) =>
  number === undefined ? [] : [{ what, number, ...intake }],
)
const doubtful = ['1.234,5', '1,234.5', '1 234', '12\u202F345', '-3', '3đ', '1e3', '１.２３４,５']

test.each(withNumber)('a number is judged alike in a text and in a workbook: $what', (intake) => {
  for (const written of doubtful) {
    const [asText, asBook] = bothWays(withCell(intake.rows, intake.number, written)).map((bytes) =>
      intake.read(bytes).faults.map(({ code }) => code),
    )
    expect(asBook).toEqual(asText)
    expect(asText).toHaveLength(1)
  }
})

const other = (part: string) => zipSync({ [part]: strToU8('<x/>') })

test.each<readonly [string, () => Uint8Array]>([
  ['empty-file', () => new Uint8Array()],
  ['too-large', () => new Uint8Array(FILE_LIMIT + 1)],
  ['old-workbook', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['open-document', () => other('content.xml')],
  ['numbers-document', () => other('Index/Document.iwa')],
  ['other-archive', () => other('word/document.xml')],
  ['locked-archive', () => locked(makeWorkbook({ sheets: [{ rows: [['unit_id']] }] }))],
  ['broken-workbook', () => makeWorkbook({ sheets: [{ rows: [['a']] }] }).slice(0, 200)],
  ['not-a-table', () => bytesOf('%PDF-1.7\n1 0 obj')],
  ['markup', () => bytesOf('<html><table><tr><td>unit_id</td></tr></table></html>')],
])('a file that is none of a table is called so by every way in (%s)', (code, make) => {
  const bytes = new Uint8Array(make())
  // A definition comes as a workbook or as JSON, and says of other texts that they are neither.
  const isArchive = isWorkbook(bytes) || whyUnfit(bytes) !== undefined
  const all = { ...intakes, ...(isArchive && { definition: { read: readDefinitionFile } }) }

  const found = Object.entries(all).map(([what, { read }]) => [
    what,
    read(bytes).faults.map((fault) => fault.code),
  ])

  expect(found.filter(([, codes]) => codes?.toString() !== code)).toEqual([])
})

/** With another text in a cell of the first row below the heading. */
function withCell(rows: Intake['rows'], column: number, cell: string) {
  return rows.map((row, at) =>
    at === 1 ? row.map((old, place) => (place === column ? cell : old)) : row,
  )
}

function bothWays(rows: Intake['rows']): readonly Bytes[] {
  const text = rows.map((row) => row.join(';')).join('\n')
  return [bytesOf(text), makeWorkbook({ sheets: [{ rows }] })]
}

function locked(archive: Uint8Array): Uint8Array {
  archive[6] = (archive[6] ?? 0) | 1
  return archive
}

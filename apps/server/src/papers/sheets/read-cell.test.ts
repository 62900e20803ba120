/** What a cell shows is what is meant; where its number says something else, it is not guessed. */
import { expect, test } from 'vitest'
import { readRegistryFile } from '../../catalogue/read-registry-file.ts'
import { makeWorkbook } from '../../testing/test-workbook.ts'
import { readCount, readDay, readDecimal, readText } from './read-cell.ts'
import { readSheet } from './read-sheet.ts'
import { textCell } from './sheet.ts'

test.each([
  ['01/02/2026', '2026-02-01'],
  ['1.2.2026', '2026-02-01'],
  ['01–02–2026', '2026-02-01'],
  ['1 / 2 / 2026', '2026-02-01'],
  ['2026-2-1', '2026-02-01'],
  ['2026/02/01', '2026-02-01'],
  ['01/02/2026 08:30', '2026-02-01'],
  ['2026-02-01 00:00:00.000', '2026-02-01'],
  ['2026-02-01T00:00:00Z', '2026-02-01'],
  ['０１／０２／２０２６', '2026-02-01'],
  ['2026-01-31T17:00:00Z', 'not-a-day'],
  ['2026-02-01T00:00:00+07:00', 'not-a-day'],
  ['01/02/26', 'not-a-day'],
  ['31/02/2026', 'not-a-day'],
  ['01/02/2569', 'not-a-day'],
  ['45839', 'not-a-day'],
])('the text %s is the day %s', (written, day) => {
  const read = readDay(textCell(written))

  expect(typeof read === 'object' ? read.code : read).toBe(day)
})

test.each([
  ['00000', '25', 'shown-otherwise', '25'],
  ['"A"00', '1', 'shown-otherwise', '1'],
  ['0" phiếu"', '12', 'shown-otherwise', '12'],
  ['#,##0\\ "₫"', '1500', '1500', '1500'],
  ['#,##0.00', '7.5', '7.5', '7.5'],
  ['_-* #,##0\\ [$₫-42A]_-', '3', '3', '3'],
  ['#,##0,', '12000', 'shown-otherwise', 'shown-otherwise'],
  ['0.0,,"tr"', '12000000', 'shown-otherwise', 'shown-otherwise'],
])('a number in the format %s that holds %s is the text %s, and the amount %s', (...told) => {
  const [format, held, text, amount] = told
  const cell = cellOf(format, held)

  const [asText, asAmount] = [readText(cell), readDecimal(cell, { digits: 2, max: 1e8 })]

  expect(typeof asText === 'string' ? asText : asText.code).toBe(text)
  expect(typeof asAmount === 'string' ? asAmount : asAmount.code).toBe(amount)
})

test('a count is counted, whatever its format writes beside it', () => {
  expect(readCount(cellOf('0" phiếu"', '12'))).toBe(12)
  expect(readCount(cellOf('000', '12'))).toBe(12)
  expect(readCount(cellOf('0%', '0.12'))).toMatchObject({ code: 'percent-value' })
})

test.each(['#N/A', '#REF!', '#DIV/0!', '#GETTING_DATA!', '#NOM ?', '######', 'Err:502'])(
  'a row of which a CSV shows %s is no note, and its cell is told',
  (value) => {
    const bytes = new TextEncoder().encode(
      `unit_id;block;unit_name\nA01;A;Sở Một\n${value};A;Sở Hai\n# ghi chú;;\n#;;\n`,
    )

    expect(readRegistryFile(bytes).faults).toMatchObject([
      { code: 'error-value', row: 3, column: 'A' },
    ])
  },
)

function cellOf(format: string, held: string) {
  const code = format.replaceAll('"', '&quot;')
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>`
  const rows = [['unit_id'], [`<c s="1"><v>${held}</v></c>`]]
  const sheet = readSheet(makeWorkbook({ sheets: [{ rows }], styles }), 'unit_id')
  if (!('rows' in sheet)) throw new Error(sheet.message.en)
  return sheet.rows[1]![0]!
}

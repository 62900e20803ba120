import { cleanText } from '@phieu/survey'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTable, readPasted } from './read-pasted.ts'

test('cells of a spreadsheet come as they stand there, empty ones too', () => {
  expect(readPasted('8,5\t7\r\n\tKAD\r\n')).toEqual([
    ['8,5', '7'],
    ['', 'KAD'],
  ])
  expect(readPasted('Tiếp dân\n\n"Trả ""đúng hẹn""\nkết quả"\t5')).toEqual([
    ['Tiếp dân'],
    [''],
    ['Trả "đúng hẹn"\nkết quả', '5'],
  ])
  expect(readPasted('Hòa\u00A0Bình\u200B')).toEqual([['Hòa Bình']])
  expect([readPasted(' 8 '), readPasted('')]).toEqual([[['8']], [['']]])
})

test('one cell is no table, several are', () => {
  expect([isTable(readPasted('8')), isTable(readPasted('8\r\n'))]).toEqual([false, false])
  expect([isTable(readPasted('8\t9')), isTable(readPasted('8\n9'))]).toEqual([true, true])
})

test('whatever stands in the cells, it is read as it was copied and meant', () => {
  const anyCell = fc.stringMatching(/^[ab",;\t\n]{0,6}$/).map((text) => text.trim())
  const anyRows = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )
  fc.assert(
    fc.property(anyRows, (rows) => {
      expect(readPasted(copied(rows))).toEqual(rows.map((cells) => cells.map(cleanText)))
    }),
  )
})

/** As Excel puts it on the clipboard. */
function copied(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
}

/** A list of interviewers says the same however it comes: typed, pasted, as CSV, as XLSX. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeWorkbook } from '../testing/test-workbook.ts'
import { readInterviewerFile } from './read-interviewers.ts'

const people = [
  { name: 'Trần Thị Bình', code: '01', team: 'Tổ 1' },
  { name: 'Phạm Cường' },
  { name: 'Đỗ An, Hà', code: 'DTV-9' },
]
const rows = [
  ['Trần Thị Bình', '01', 'Tổ 1'],
  ['Phạm Cường', '', ''],
  ['Đỗ An, Hà', 'DTV-9', ''],
]
const headings = [[], ['name', 'code', 'team'], ['Họ và tên', 'Mã', 'Tổ'], ['Họ tên', 'Mã số']]

test.each(headings)(
  'it is read from a paste, from CSV and from XLSX, below the heading %j',
  (...heading) => {
    const all = heading.length > 0 ? [heading, ...rows] : rows
    const width = heading.length === 2 ? 2 : 3
    const wanted = people.map(({ name, code, team }) => ({
      name,
      ...(code && { code }),
      ...(team && width === 3 && { team }),
    }))
    const trimmed = all.map((row) => row.slice(0, width))
    const ways = [
      read(trimmed.map((row) => row.join('\t')).join('\r\n')),
      read(`\uFEFF${trimmed.map((row) => row.join(';')).join('\n')}\n\n`),
      read(trimmed.map((row) => row.map((cell) => (cell ? `"${cell}"` : '')).join(',')).join('\n')),
      readInterviewerFile(makeWorkbook({ sheets: [{ rows: trimmed }] }), []),
    ]

    for (const { interviewers, faults, warnings } of ways) {
      expect({ interviewers, faults, warnings }).toEqual({
        interviewers: wanted,
        faults: [],
        warnings: [],
      })
    }
  },
)

test('each cell says what is wrong with it, and nobody is taken then', () => {
  const list = [';05', 'A;0 1', 'B;n7', 'C;N7', 'D;t09', `${'E'.repeat(121)};`, 'F;1;2;3'].join(
    '\n',
  )

  const { interviewers, faults } = read(list.replace('F;1;2;3', ''), ['T09'])

  expect(interviewers).toEqual([])
  expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['no-name', 1, 'A'],
    ['bad-code', 2, 'B'],
    ['row-twice', 4, 'B'],
    ['code-taken', 5, 'B'],
    ['too-long', 6, 'A'],
  ])
  expect(read(list).faults).toMatchObject([{ code: 'row-too-long', row: 7 }])
})

test('what is doubtful is told by its cell: old letters, lost ones, zeros, the same name twice', () => {
  const list = 'Trÿn Th? B?nh;01\nNguyÔn V¨n Hïng;2\nTrần Hòa;03\nTrần Hoà;04'

  const { faults, warnings } = read(list)

  expect(faults).toEqual([])
  expect(warnings.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['lost-letters', 1, 'A'],
    ['garbled-text', 2, 'A'],
    ['zeros-missing', 2, 'B'],
    ['person-twice', 4, 'A'],
  ])
})

test('a file that is none, one in an old encoding and numbers for codes are refused as everywhere', () => {
  const ansi = new Uint8Array(Buffer.from('Tr\u00E2n B\u00ECnh;01', 'latin1'))
  const numbers = makeWorkbook({
    sheets: [
      {
        rows: [
          ['Họ và tên', 'Mã'],
          ['Lê An', 7],
        ],
      },
    ],
  })
  const codeOf = (bytes: Uint8Array<ArrayBuffer>) =>
    readInterviewerFile(bytes, []).faults.map(({ code }) => code)

  expect(codeOf(ansi)).toEqual(['wrong-encoding'])
  expect(codeOf(new TextEncoder().encode('%PDF-1.7'))).toEqual(['not-a-table'])
  expect(codeOf(new Uint8Array())).toEqual(['empty-file'])
  expect(codeOf(numbers)).toEqual(['zeros-lost'])
})

test('what nobody sees in a name is gone, and letters that look alike are one', () => {
  expect(read('\u00D0\u1ED7\u00A0Thị\u200B An\tDTV-01\u00AD').interviewers).toEqual([
    { name: 'Đỗ Thị An', code: 'DTV-01' },
  ])
})

test('whatever is pasted, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const { interviewers, faults } = read(text)
      expect(interviewers.length === 0 || faults.length === 0).toBe(true)
    }),
  )
})

function read(text: string, taken: readonly string[] = []) {
  return readInterviewerFile(new TextEncoder().encode(text), taken)
}

/** One intake of text for all sheets: what is meant comes in, and what is doubtful is told by its cell. */
import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { InsiderFacts, NewInterviewer } from '@phieu/office'
import { foldId, foldName } from '@phieu/survey'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readAssessedFile } from '../../assessed/read-assessed-file.ts'
import { readRegistryFile } from '../../catalogue/read-registry-file.ts'
import { readInsiderFile } from '../../insiders/read-insider-file.ts'
import { makeWorkbook } from '../../testing/test-workbook.ts'

const unseen = [
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u200E',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\u034F',
  '\u3164',
  '\u2800',
  '\uFFFC',
  '\uFDD0',
]
const wide = (text: string) =>
  text.replaceAll(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

test('however a registry is written, the same units stand in it', () => {
  const disguise = fc.constantFrom<(text: string) => string>(
    (text) => text.normalize('NFD'),
    (text) => `\u00A0${text}\u2007`,
    (text) => text.replaceAll(' ', '\u00A0'),
    wide,
    (text) => text.replaceAll('Đ', '\u00D0'),
    (text) => `${text}_x000D_`,
    ...unseen.map((sign) => (text: string) => `${text.slice(0, 1)}${sign}${text.slice(1)}`),
  )
  const cells = ['A01', 'A', 'Sở Nội vụ Đống Đa']
  fc.assert(
    fc.property(fc.tuple(disguise, disguise, disguise), fc.boolean(), (disguises, isCsv) => {
      const row = cells.map((cell, at) => disguises[at]!(cell))

      const { units, faults } = readRegistry([row], isCsv)

      expect(faults).toEqual([])
      expect(units).toEqual([{ id: 'A01', block: 'A', name: 'Sở Nội vụ Đống Đa' }])
    }),
  )
})

test('old letters, lost letters and foreign letters are told by their cells, with what was meant', () => {
  const { units, warnings } = readRegistry([
    ['A01', 'A', 'Së Néi vô'],
    ['A02', 'A', 'S? Y t?'],
    ['A03', '\u0410', 'Sở Tư pháp'],
    ['A04', 'A', '\u00D0ông Anh'],
  ])

  expect(units).toHaveLength(4)
  expect(warnings.map(({ code, column, row }) => [code, `${column}${row}`])).toEqual([
    ['garbled-text', 'C2'],
    ['lost-letters', 'C3'],
    ['foreign-letters', 'B4'],
    ['icelandic-d', 'C5'],
  ])
  expect(warnings[0]!.message.vi).toContain('“Sở Nội vụ”')
})

test('codes that differ by case only are one unit, and blocks one block', () => {
  const twice = readRegistry([
    ['A01', 'A', 'Sở Một'],
    ['a01', 'A', 'Sở Hai'],
  ])
  const blocks = readRegistry([
    ['B01', 'B1', 'Phường Một'],
    ['B02', 'b1', 'Phường Hai'],
  ])

  expect(twice.faults).toMatchObject([{ code: 'same-id', row: 3, column: 'A' }])
  expect(blocks.units.map(({ block }) => block)).toEqual(['B1', 'B1'])
  expect(blocks.warnings).toMatchObject([{ code: 'written-differently', row: 3, column: 'B' }])
})

test('units are known again in what became of them, however their codes are capitalised', () => {
  const heading = 'unit_id;block;unit_name;lineage;lineage_from;lineage_on\n'
  const read = (...rows: string[]) =>
    readRegistryFile(new TextEncoder().encode(heading + rows.join('\n')))
  const twice = read('A02;A;Hai;merge;"B01; b01";01/07/2025')
  const split = read(
    'A02;A;Hai;split;B01;01/07/2025',
    'A03;A;Ba;split;b01;01/07/2025',
    'b01;A;Một;;;',
  )

  expect(twice.faults).toMatchObject([{ code: 'lineage-twice', row: 2, column: 'E' }])
  expect(split.faults).toMatchObject([{ code: 'lineage-stays', row: 2, column: 'E' }])
})

test('a dash or an apostrophe of another kind makes no second block', () => {
  const { units, warnings } = readRegistry([
    ['B01', "B-'1'", 'Phường Một'],
    ['B02', 'B\u2212\u20191\u2019', 'Phường Hai'],
  ])

  expect(units.map(({ block }) => block)).toEqual(["B-'1'", "B-'1'"])
  expect(warnings).toMatchObject([{ code: 'written-differently', row: 3, column: 'B' }])
})

test('half a letter is a lost one, and is told', () => {
  const { units, warnings } = readRegistry([['B01', 'B', 'Sở_xD83D_ Một']])

  expect(units).toMatchObject([{ name: 'Sở\uFFFD Một' }])
  expect(warnings).toMatchObject([{ code: 'lost-letters', row: 2, column: 'C' }])
})

test('two names of one block that differ by the place of a tone are told', () => {
  const { warnings } = readRegistry([
    ['B01', 'B', 'Phường Hoà Bình'],
    ['B02', 'B', 'Phường Hòa Bình'],
  ])

  expect(warnings).toMatchObject([{ code: 'name-twice', row: 3, column: 'C' }])
})

test('official codes of which a CSV lost the zeros are told', () => {
  const text = 'unit_id,block,unit_name,official_code\nB01,B,Một,4\nB02,B,Hai,00025\n'

  const { warnings } = readRegistryFile(new TextEncoder().encode(text))

  expect(warnings).toMatchObject([{ code: 'zeros-missing', row: 2, column: 'D' }])
})

test.each([
  ['7/1/2025', '', ['D days-of-either-order']],
  ['07-01-2025', '2/3/2026', ['D days-of-either-order']],
  ['7/1/2025', '31/12/2026', []],
  ['2025-07-01', '', []],
  ['1/1/2025', '', []],
])('a file in which no day tells the order of day and month says so (%s, %s)', (from, to, told) => {
  for (const isCsv of [true, false]) {
    const { faults, warnings } = readDays([from, to], isCsv)

    expect(faults).toEqual([])
    expect(warnings.map(({ code, column }) => `${column} ${code}`)).toEqual(told)
  }
})

test.each([
  ['2025-01-07', '31/07/2025', ['D days-turned']],
  ['2025-07-31', '31/12/2026', []],
  ['2025-07-07', '31/12/2026', []],
  ['2025-01-07', '2026-12-31', []],
  ['2025-01-07', '', []],
])(
  'cells of days beside texts that can be no days of America say so (%s, %s)',
  (day, text, told) => {
    const number = Date.parse(day) / 86_400_000 + 25_569
    const { faults, warnings } = readRegistryFile(
      makeWorkbook({
        sheets: [
          {
            rows: [
              ['unit_id', 'block', 'unit_name', 'valid_from', 'valid_to'],
              ['A01', 'A', 'Sở Một', `<c s="1"><v>${number}</v></c>`, text],
            ],
          },
        ],
        styles: '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
      }),
    )

    expect(faults).toEqual([])
    expect(warnings.map(({ code, column }) => `${column} ${code}`)).toEqual(told)
  },
)

test('the day that it was read as is told in words', () => {
  const [told] = readDays(['7/1/2025', ''], true).warnings

  expect(told!.message).toMatchObject({
    vi: expect.stringContaining('được đọc là ngày 7 tháng 1 năm 2025'),
    en: expect.stringContaining('was read as 7 January 2025'),
  })
})

test('so are codes of units that became another, several in one cell', () => {
  const text =
    'unit_id,block,unit_name,lineage,lineage_from,lineage_on\n' +
    '00101,B,Một,merge,00025;4,2025-07-01\n'

  const { warnings } = readRegistryFile(new TextEncoder().encode(text))

  expect(warnings).toMatchObject([{ code: 'zeros-missing', row: 2, column: 'E' }])
})

test('points under a name spelled or garbled otherwise are taken, and it is told', () => {
  const [first] = loadRegistry('hanoi-2026').units
  const { id } = first!
  const read = (name: string, written: string) => {
    const units = new Map([[id, { ...first!, name }]])
    const text = `unit_id;unit_name\n${id.toLowerCase()};${written}\n`
    const bytes = new TextEncoder().encode(text)
    return readAssessedFile(bytes, { units, definition: loadDefinition() }, [])
  }
  const codes = (name: string, written: string) => {
    const { faults, warnings } = read(name, written)
    return [...faults.filter(({ column }) => column === 'B'), ...warnings].map(({ code }) => code)
  }

  expect(codes('Xã Hòa Xá', 'Xã Hoà Xá')).toEqual(['written-differently'])
  expect(codes('Xã Đông Anh', 'Xã \u00D0ông Anh')).toEqual(['icelandic-d'])
  expect(codes('Sở Nội vụ', 'Së Néi vô')).toEqual(['garbled-text'])
  expect(codes('Sở Nội vụ', 'S? N?i v?')).toEqual(['lost-letters'])
  expect(codes('Sở Nội vụ', 'Sở Y tế')).toEqual(['name-differs'])
})

test('one person stands once on a list of insiders, wherever the tone stands', () => {
  const text = [
    'name;position;contact',
    'Trần Hòa;Trưởng phòng;912345678',
    'Trần Hoà;Trưởng  phòng;',
    'Lê An;Phó phòng;912 345.678',
    'Lê Ba;Phó phòng;24 3825 3536',
    'Lê Tư;Phó phòng;84 912 345 678',
  ].join('\n')
  const rateable = { units: [{ id: 'A01', block: 'A', name: 'Sở Một', wanted: 1 }], blocks: ['A'] }

  const { faults, warnings } = readInsiderFile(new TextEncoder().encode(text), rateable)

  expect(faults).toMatchObject([{ code: 'row-twice', row: 3, column: 'A' }])
  expect(warnings.map(({ code, row }) => [code, row])).toEqual([
    ['phone-zero', 2],
    ['phone-zero', 4],
    ['phone-zero', 5],
  ])
})

test('a list of people is known by what its columns are called, where no row has their codes', () => {
  const rateable = { units: [{ id: 'A01', block: 'A', name: 'Sở Một', wanted: 1 }], blocks: ['A'] }
  const read = (...lines: string[]) =>
    readInsiderFile(new TextEncoder().encode(lines.join('\n')), rateable)
  const words = 'Họ và tên;Chức vụ;Liên hệ'
  const person = 'Trần Hòa;Trưởng phòng;'

  expect(read(words, person)).toMatchObject({ people: [{ name: 'Trần Hòa' }], faults: [] })
  expect(read(words, 'name;position;contact', person)).toMatchObject({
    people: [{ name: 'Trần Hòa' }],
    faults: [],
  })
  expect(read('name;position;contact', words, person).faults).toMatchObject([
    { code: 'heading-twice', row: 2 },
  ])
})

test('a name that is typed or pasted is taken in as one of a file is', () => {
  const name = '\u200E\u00D0ỗ\u00A0Thị\u00AD An\u200B'.normalize('NFD')
  const insider = { name, position: `${name}\uFEFF`, notUnits: [], blocks: [] }

  expect(InsiderFacts.parse(insider)).toMatchObject({ name: 'Đỗ Thị An', position: 'Đỗ Thị An' })
  expect(NewInterviewer.parse({ name, code: 'NV\u200B1' })).toEqual({
    name: 'Đỗ Thị An',
    code: 'NV1',
  })
  expect(InsiderFacts.safeParse({ ...insider, name: '\u200B' }).success).toBe(false)
})

test('a folded name is the same however it is cased, spaced and composed, and other tones stay other names', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zĐđàòếợữ ]{1,20}$/), (name) => {
      expect(foldName(` ${name.toUpperCase().normalize('NFD')}\u200B`)).toBe(foldName(name))
      expect(foldId(foldId(name))).toBe(foldId(name))
    }),
  )
  expect(foldName('Hoà')).toBe(foldName('Hòa'))
  expect(foldName('Thuý')).toBe(foldName('Thúy'))
  expect(foldName('Hòa')).not.toBe(foldName('Hóa'))
})

test('a table of LibreOffice is called by its name, with what to do', () => {
  const bytes = new Uint8Array(zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }))

  expect(readRegistryFile(bytes).faults).toMatchObject([{ code: 'open-document' }])
})

test.each([
  ['markup', '\uFEFF<html><table><tr><td>unit_id</td></tr></table></html>'],
  ['markup', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
  ['markup', '<?xml version="1.0"?><office:document office:mimetype="…spreadsheet"/>'],
  ['markup', 'MIME-Version: 1.0\nX-Document-Type: Workbook'],
  ['not-a-table', '%PDF-1.7 \n'],
  ['not-a-table', '{\\rtf1 unit_id}'],
  ['not-a-table', '{"unit_id": "A01"}'],
])('a file of another kind is called so (%s), whatever its name says', (code, text) => {
  expect(readRegistryFile(new TextEncoder().encode(text)).faults).toMatchObject([{ code }])
})

test('whatever looks like Đ is that letter, and is told; the place of a picture is nothing', () => {
  const { units, warnings } = readRegistry([
    ['A01', 'A', '\u20ABông Anh'],
    ['A02', 'A', 'D\u0335an Phượng'],
    ['A03', 'A', 'Sở\uFFFC Y tế'],
    ['A04', 'A', 'Thu 5\u20ABVND'],
  ])

  expect(units.map(({ name }) => name)).toEqual([
    'đông Anh',
    'Đan Phượng',
    'Sở Y tế',
    'Thu 5\u20ABVND',
  ])
  expect(warnings.map(({ code, row }) => [code, row])).toEqual([
    ['icelandic-d', 2],
    ['icelandic-d', 3],
  ])
})

function readDays(days: readonly string[], isCsv: boolean) {
  return readRegistry([['A01', 'A', 'Sở Một', ...days]], isCsv, ['valid_from', 'valid_to'])
}

function readRegistry(rows: readonly string[][], isCsv = false, more: readonly string[] = []) {
  const all = [['unit_id', 'block', 'unit_name', ...more], ...rows]
  const text = all.map((row) => row.join(';')).join('\n')
  return readRegistryFile(
    isCsv ? new TextEncoder().encode(text) : makeWorkbook({ sheets: [{ rows: all }] }),
  )
}

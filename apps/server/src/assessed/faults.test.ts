/** What is said of files that are filled in wrongly: each fault by its cell, and nothing imported. */
import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { Definition } from '@phieu/survey'
import { expect, test } from 'vitest'
import { makeWorkbook, type TestSheet } from '../testing/test-workbook.ts'
import { readAssessedFile } from './read-assessed-file.ts'

const definition = loadDefinition()
const units = new Map(loadRegistry('hanoi-2026').units.map((unit) => [unit.id, unit]))
const codes = ['unit_id', ...definition.areas.map(({ id }) => `area_${id}`)]
const heading = codes.join(';')
const good = 'A25-01;8;7;14;6;9;8;12;4'

test('a file without faults says what would change', () => {
  const { changes, faults } = read(`${heading}\nA25-01;8,5;7.00;14;6;9;8;KAD;\n`)

  expect(faults).toEqual([])
  expect(changes.map(({ area, after }) => [area, after])).toEqual([
    [1, 8.5],
    [2, 7],
    [3, 14],
    [4, 6],
    [5, 9],
    [6, 8],
    [7, 'not-applicable'],
  ])
})

test.each([
  ['10,01', 'above-maximum', 'lớn hơn mức tối đa 10'],
  ['-1', 'negative', 'số âm'],
  ['−1,5', 'negative', 'số âm'],
  ['tám', 'not-a-number', '“tám” không phải là số'],
  ['8 điểm', 'not-a-number', 'không kèm chữ'],
  ['8,555', 'ambiguous-number', 'dấu ngăn hàng nghìn'],
  ['1.234,5', 'ambiguous-number', 'dấu ngăn hàng nghìn'],
  ['8,5555', 'too-many-decimals', 'nhiều hơn 2 chữ số'],
  ['0,125000', 'too-many-decimals', 'nhiều hơn 2 chữ số'],
  ['=4+4', 'formula', 'công thức “=4+4”'],
])('the points %s are refused: %s', (cell, code, sentence) => {
  const { changes, faults } = read(`${heading}\n${good}\nA25-02;${cell};7;14;6;9;8;12;4`)

  expect(changes).toEqual([])
  expect(faults).toMatchObject([{ code, row: 3, column: 'B' }])
  expect(faults[0]?.message.vi).toContain(sentence)
})

test.each([
  [10.01, 'above-maximum'],
  [-0.5, 'negative'],
  [8.555, 'too-many-decimals'],
])('the stored number %s is refused: %s', (stored, code) => {
  const { faults } = readSheet({ rows: [codes, ['A25-01', stored, 7, 14, 6, 9, 8, 12, 4]] })

  expect(faults).toMatchObject([{ code, row: 2, column: 'B' }])
})

test('a stored number may carry the dust of binary fractions', () => {
  const { changes } = readSheet({ rows: [codes, ['A25-01', '<c><v>8.1000000000000005</v></c>']] })

  expect(changes).toMatchObject([{ area: 1, after: 8.1 }])
})

test('rows that begin with # are notes, wherever they stand', () => {
  const { changes, faults } = read(`# nháp;;x\n${heading}\n# hết khối A;99\n${good}\n#;;;;;;;;;;1`)

  expect([changes.length, faults]).toEqual([8, []])
})

test('every faulty cell of a file is named, not only the first', () => {
  const { faults } = read(
    `${heading}\nA25-01;99;x;14;6;9;8;12;4\nB99999;1;1;1;1;1;1;1;1\nA25-02;1;1;1;1;1;1;-1;1`,
  )

  expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['above-maximum', 2, 'B'],
    ['not-a-number', 2, 'C'],
    ['unknown-unit', 3, 'A'],
    ['negative', 4, 'H'],
  ])
})

test.each([
  ['a unit twice', `${heading}\n${good}\n${good}`, ['row-twice', 3, 'A']],
  ['a row without a unit', `${heading}\n;8;7;14;6;9;8;12;4`, ['missing-value', 2, 'A']],
  ['no row of codes', 'Đơn vị;Điểm\nA25-01;8', ['no-heading', null, null]],
  ['an unknown column', `${heading};area_9\n${good};1`, ['unknown-column', 1, 'J']],
  ['a column twice', `${heading};area_1\n${good};1`, ['column-twice', 1, 'J']],
  ['a unit that is not rated', `${heading}\nC99;1`, ['unknown-unit', 2, 'A']],
  ['content beside the table', `${heading}\n${good};1`, ['row-too-long', 2, null]],
  ['a quotation mark left open', `${heading}\nA25-01;"8;7`, ['broken-csv', 2, null]],
  ['nothing', '', ['empty-file', null, null]],
  ['spaces', '\n \n', ['empty-file', null, null]],
])('%s is a fault', (_name, text, fault) => {
  const { changes, faults } = read(text)

  expect(changes).toEqual([])
  expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual([fault])
})

test('a column that the units of the file need must be there', () => {
  const { faults } = read('unit_id;area_1;area_2;area_3;area_4;area_5;area_6;area_7\nA25-01;8')

  expect(faults).toMatchObject([{ code: 'missing-column', row: 1, column: null }])
  expect(faults[0]?.message.en).toContain('area_8')
})

test('decimal commas between commas are found out by the length of the row', () => {
  const { faults } = read(`${heading.replaceAll(';', ',')}\nA25-01,8,5,7,14,6,9,8,12,4`)

  expect(faults).toMatchObject([{ code: 'row-too-long', row: 2 }])
  expect(faults[0]?.message.vi).toContain('dấu chấm')
})

test('points in an area that the block does not have are refused', () => {
  const central = [...units.values()].find(({ block }) => block === 'C')!

  const { faults } = read(`${heading}\n${central.id};1;1;1;1;1;1;1;1`)

  expect(faults).toMatchObject([{ code: 'not-in-block', row: 2, column: 'G' }])
  expect(faults[0]?.message.vi).toContain('khối C')
})

test('a block or a name that is not the unit’s tells of shifted rows', () => {
  const { faults } = read(
    `unit_id;block;unit_name;${codes.slice(1).join(';')};total\n` +
      'A25-01;B;Văn phòng  UBND Thành phố;8;7;14;6;9;8;12;4;\n' +
      'A25-02;A;Sở Tư pháp;8;7;14;6;9;8;12;4;',
  )

  expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['wrong-block', 2, 'B'],
    ['name-differs', 3, 'C'],
  ])
})

test('a total that contradicts its parts is refused with what they add up to', () => {
  const head = `${heading};total`
  const right = read(`${head}\nA25-01;8,10;7;14;6;9;8;KAD;0,2;52,3`)
  const wrong = read(
    `${head}\nA25-01;8,10;7;14;6;9;8;KAD;0,2;52,30001\nA25-02;8;7;14;6;9;8;12;4;68,5`,
  )

  expect(right.faults).toEqual([])
  expect(wrong.faults.map(({ code, row }) => [code, row])).toEqual([
    ['too-many-decimals', 2],
    ['sum-contradicts', 3],
  ])
  expect(wrong.faults[1]?.message.vi).toContain('cộng lại là 68')
})

test('an area with criteria is assessed by them, and its own column is a sum', () => {
  const split = Definition.parse({
    ...definition,
    blocks: definition.blocks.map((block) => ({
      ...block,
      areas: block.areas.map((area) =>
        block.id === 'A' && area.area === 1
          ? {
              ...area,
              criteria: [
                { id: 'KH', vi: 'Kế hoạch', en: 'Plan', maxPoints: 4 },
                { id: 'KT', vi: 'Kiểm tra', en: 'Inspection', maxPoints: 6 },
              ],
            }
          : area,
      ),
    })),
  })
  const head = 'unit_id;area_1;area_1.KH;area_1.KT;area_2;area_3;area_4;area_5;area_6;area_7;area_8'
  const readSplit = (row: string) =>
    readAssessedFile(new TextEncoder().encode(`${head}\n${row}`), { definition: split, units }, [])

  expect(readSplit('A25-01;7,5;KAD;7,5').faults).toMatchObject([
    { code: 'above-maximum', column: 'D' },
  ])
  expect(readSplit('A25-01;7;4;2').faults).toMatchObject([{ code: 'sum-contradicts', column: 'B' }])
  expect(readSplit('A25-01;6;4;2').changes).toMatchObject([
    { area: 1, criterion: 'KH', after: 4 },
    { area: 1, criterion: 'KT', after: 2 },
  ])
  expect(readSplit('A25-01;6;4;2;;;;;;;1').changes).toHaveLength(3)
  expect(readSplit('B00004;6;4').faults).toMatchObject([{ code: 'not-in-block', column: 'C' }])
})

test('an area without assessed points is not asked for', () => {
  const blocks = definition.blocks.map((block) =>
    block.id === 'A'
      ? {
          ...block,
          maxAssessed: 66,
          areas: block.areas.map((area) => (area.area === 8 ? { ...area, maxAssessed: 0 } : area)),
        }
      : block,
  )
  const without = Definition.parse({ ...definition, blocks })
  const readWithout = (text: string) =>
    readAssessedFile(new TextEncoder().encode(text), { definition: without, units }, [])

  const seven = codes.slice(0, 8).join(';')
  expect(readWithout(`${seven}\nA25-01;8;7;14;6;9;8;12`).faults).toEqual([])
  expect(readWithout(`${heading}\n${good}`).faults).toMatchObject([{ code: 'not-in-block' }])
})

test('what people do to sheets is found: formulas, errors, dates, per cent', () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="0.00&quot; điểm&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>'
  const { faults } = readSheet(
    {
      rows: [
        codes,
        [
          'A25-01',
          '<c><f>SUM(C2:D2)</f><v>8</v></c>',
          '<c t="e"><v>#REF!</v></c>',
          '<c s="1"><v>46152</v></c>',
          '<c s="2"><v>0.5</v></c>',
          '<c s="3"><v>2</v></c>',
          '<c s="4"><v>8</v></c>',
          '<c t="b"><v>1</v></c>',
          '4,00',
        ],
      ],
    },
    styles,
  )

  expect(faults.map(({ code, column }) => [code, column])).toEqual([
    ['formula', 'B'],
    ['error-value', 'C'],
    ['date-value', 'D'],
    ['percent-value', 'E'],
    ['date-value', 'F'],
    ['not-a-number', 'H'],
  ])
  expect(faults[0]?.message.vi).toContain('=SUM(C2:D2)')
})

const row = ['A25-01', 8, 7, 14, 6, 9, 8, 12, 4]

test.each<[string, Omit<TestSheet, 'rows'>, (string | number | null)[]]>([
  ['a hidden row', { rowAttributes: { 2: 'hidden="1"' } }, ['hidden-row', 3, null]],
  [
    'a row of no height',
    { rowAttributes: { 2: 'ht="0.0" customHeight="1"' } },
    ['hidden-row', 3, null],
  ],
  [
    'a hidden column',
    {
      columns: '<cols><col min="3" max="4" hidden="1"/><col min="40" max="99" hidden="1"/></cols>',
    },
    ['hidden-column', null, 'C'],
  ],
  ['merged cells', { merged: ['A1:C1', 'C2:C3'] }, ['merged-cells', null, null]],
])('%s is a fault', (_name, sheet, fault) => {
  const { faults } = readSheet({ rows: [['# ghi chú'], codes, row], ...sheet })

  expect(faults[0]).toMatchObject({ code: fault[0], row: fault[1], column: fault[2] })
  expect(faults).toHaveLength(fault[0] === 'hidden-column' ? 2 : 1)
})

test('of several sheets with content none is chosen, and a hidden one is named', () => {
  const filled = { rows: [codes, row] }
  const read = (sheets: TestSheet[]) => readBytes(makeWorkbook({ sheets })).faults

  expect(read([filled, { rows: [] }])).toEqual([])
  expect(read([filled, { ...filled, name: 'Bản cũ' }])).toMatchObject([{ code: 'several-sheets' }])
  const hidden = read([filled, { ...filled, name: 'Ẩn', state: 'veryHidden' }])
  expect(hidden).toMatchObject([{ code: 'hidden-sheet' }])
  expect(hidden[0]?.message.vi).toContain('“Ẩn”')
})

function read(text: string) {
  return readBytes(new TextEncoder().encode(text))
}

function readSheet(sheet: TestSheet, styles?: string) {
  return readBytes(makeWorkbook({ sheets: [sheet], ...(styles ? { styles } : {}) }))
}

function readBytes(bytes: Uint8Array<ArrayBuffer>) {
  return readAssessedFile(bytes, { definition, units }, [])
}

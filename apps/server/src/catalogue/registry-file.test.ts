/** The law of registries: what is exported is imported again as the same. */
import { loadRegistry } from '@phieu/catalogue'
import { Registry, type LineageEvent, type Unit } from '@phieu/survey'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeTemplate } from '../papers/sheets/write-template.ts'
import { makeWorkbook } from '../testing/test-workbook.ts'
import { readRegistryFile } from './read-registry-file.ts'
import { registryTable } from './registry-table.ts'

const anyName = fc
  .string({
    minLength: 1,
    maxLength: 20,
    unit: fc.constantFrom(...Array.from('aăâđêôơư ẫ-+=@;,"\'|1')),
  })
  .map((name) => `S${name}`.trim())
const anyDay = fc.constantFrom('2024-02-29', '2025-03-01', '2025-07-01')

const anyRegistry = fc
  .record({
    units: fc.array(
      fc.record(
        {
          block: fc.constantFrom('A', 'B', 'C2'),
          name: anyName,
          officialCode: fc.constantFrom('001', '00166', '1'),
          validFrom: anyDay,
        },
        { requiredKeys: ['block', 'name'] },
      ),
      { minLength: 3, maxLength: 12 },
    ),
    events: fc.array(
      fc.record(
        {
          kind: fc.constantFrom<LineageEvent['kind']>('rename', 'merge', 'split', 'close'),
          to: fc.nat(11),
          on: anyDay,
          document: anyName,
        },
        { requiredKeys: ['kind', 'to', 'on'] },
      ),
      { maxLength: 6 },
    ),
  })
  .map(({ units, events }): Registry => {
    const named: Unit[] = units.map((unit, at) => ({ id: `U${at}`, ...unit }))
    const lineage = events.map(({ kind, to, ...event }, at): LineageEvent => {
      const [first, second] = [named[to % named.length]!.id, named[(to + 1) % named.length]!.id]
      const after = { rename: [first], merge: [first], split: [first, second], close: [] }
      const from = kind === 'merge' ? [`X${at}`, `Y${at}`] : [`X${at}`]
      return { kind, from, to: after[kind], ...event }
    })
    return Registry.parse({ id: 'any', units: named, lineage })
  })

test('a registry that is exported is imported as exactly this registry', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRegistry,
      fc.constantFrom('vi' as const, 'en' as const),
      fc.constantFrom('csv' as const, 'xlsx' as const),
      async (registry, language, format) => {
        const { bytes } = await writeTemplate(registryTable(registry, language), format)

        const { units, lineage, faults } = readRegistryFile(bytes)

        expect(faults).toEqual([])
        expect(units).toEqual(registry.units)
        expect(inAnyOrder(lineage)).toEqual(inAnyOrder(registry.lineage))
      },
    ),
    { numRuns: 60 },
  )
})

test.each(['csv', 'xlsx'] as const)('today’s registry comes back from %s', async (format) => {
  const registry = loadRegistry('hanoi-2026')

  const { bytes } = await writeTemplate(registryTable(registry, 'vi'), format)

  expect(readRegistryFile(bytes)).toMatchObject({
    units: registry.units,
    lineage: registry.lineage,
    faults: [],
  })
})

test('an empty template has no unit, and says so', async () => {
  const { bytes } = await writeTemplate(registryTable(undefined, 'vi'), 'xlsx')

  expect(codesOf(readRegistryFile(bytes).faults)).toEqual([['no-units', null, null]])
})

describe('a faulty cell', () => {
  test.each([
    ['a unit without a name', 'A1,A,', [['missing-value', 2, 'C']]],
    ['a code with accents', 'Đ1,A,Sở', [['bad-unit', 2, 'A']]],
    ['a unit that stands twice', 'A1,A,Sở\nA1,A,Sở khác', [['row-twice', 3, 'A']]],
    ['a day that no calendar has', 'A1,A,Sở,,31/02/2025', [['not-a-day', 2, 'E']]],
    ['an end before the beginning', 'A1,A,Sở,,2025-03-01,2024-01-01', [['days-reversed', 2, 'F']]],
    ['an unknown event', 'A1,A,Sở,,,,dời trụ sở,B1,2025-03-01', [['unknown-lineage', 2, 'G']]],
    ['an event without a day', 'A1,A,Sở,,,,merge,B1', [['missing-value', 2, 'I']]],
    ['a day without an event', 'A1,A,Sở,,,,,,2025-03-01', [['lineage-without-kind', 2, 'G']]],
    ['a rename of two', 'A1,A,Sở,,,,rename,B1;B2,2025-03-01', [['lineage-rename', 2, 'G']]],
    ['a split into one', 'A1,A,Sở,,,,split,B1,2025-03-01', [['lineage-split', 2, 'G']]],
    [
      'a closed unit that came of itself',
      'A1,A,Sở,,,,close,B1,2025-03-01',
      [['lineage-close', 2, 'G']],
    ],
    [
      'a unit that became another and stayed',
      'A1,A,Sở,,,,rename,A2,2025-03-01\nA2,A,Sở Hai',
      [['lineage-stays', 2, 'H']],
    ],
  ])('is named: %s', (_what, rows, faults) => {
    const reading = read(rows)

    expect(codesOf(reading.faults)).toEqual(faults)
    expect(reading.units).toEqual([])
  })

  test('is a code that a workbook turned into a number', () => {
    const head = ['unit_id', 'block', 'unit_name', 'official_code']
    const bytes = makeWorkbook({ sheets: [{ rows: [head, ['A1', 'A', 'Sở', 166]] }] })

    expect(codesOf(readRegistryFile(bytes).faults)).toEqual([['zeros-lost', 2, 'D']])
  })
})

test('days are read as Vietnamese write them, and from cells that show a day', () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
  const head = ['unit_id', 'block', 'unit_name', 'valid_from', 'valid_to']
  const row = ['A1', 'A', 'Sở', '1/7/2025', '<c s="1"><v>45900</v></c>']

  const { units } = readRegistryFile(makeWorkbook({ styles, sheets: [{ rows: [head, row] }] }))

  expect(units).toMatchObject([{ validFrom: '2025-07-01', validTo: '2025-08-31' }])
})

test('events of several rows are one, and a closed unit needs no successor', () => {
  const { lineage } = read(
    'A1,A,Sở Một,,,,chia tách,B1,2025-03-01,QĐ 1\nA2,A,Sở Hai,,,,split,B1,01/03/2025,QĐ 1\n,,,,,,giải thể,B2; B3,2025-07-01,',
  )

  expect(lineage).toEqual([
    { kind: 'split', on: '2025-03-01', from: ['B1'], to: ['A1', 'A2'], document: 'QĐ 1' },
    { kind: 'close', on: '2025-07-01', from: ['B2', 'B3'], to: [] },
  ])
})

test('a line that was broken inside of a cell, or a year of another calendar, is no other name and no day', () => {
  const { units } = read('A1,A,"Sở Nội\r\nvụ"')
  const day = (written: string) =>
    codesOf(read(`A1,A,Sở Một,,,,merge,"B1,B2",${written}`).faults).map(([code]) => code)

  expect(units).toEqual([{ id: 'A1', block: 'A', name: 'Sở Nội vụ' }])
  expect(day('01/07/2568')).toEqual(['not-a-day'])
  expect(day('31/02/2025')).toEqual(['not-a-day'])
  expect(day('01/07/25')).toEqual(['not-a-day'])
  expect(day('01/07/2025')).toEqual([])
})

test('two units of one name in one block are pointed at, and may stand', () => {
  const { units, warnings } = read('A1,A,Sở Một\nA2,B,Sở Một\nA3,A,Sở Một')

  expect(units).toHaveLength(3)
  expect(codesOf(warnings)).toEqual([['name-twice', 4, 'C']])
})

/** Events are a set, and so are the units that came of one. */
function inAnyOrder(lineage: readonly LineageEvent[]) {
  return new Set(lineage.map((event) => ({ ...event, to: event.to.toSorted() })))
}

function read(rows: string) {
  const head =
    'unit_id,block,unit_name,official_code,valid_from,valid_to,lineage,lineage_from,lineage_on,document'
  return readRegistryFile(new TextEncoder().encode(`${head}\n${rows}\n`))
}

function codesOf(faults: readonly { code: string; row: number | null; column: string | null }[]) {
  return faults.map(({ code, row, column }) => [code, row, column])
}

/** The law of templates: what is exported and filled in is what is imported, or nothing is. */
import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import type { AssessedPoints, Language } from '@phieu/survey'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { writeTemplate, type TemplateFormat } from '../papers/sheets/write-template.ts'
import { assessedColumns } from './columns.ts'
import { readAssessedFile } from './read-assessed-file.ts'
import { assessedTemplate } from './template.ts'

const definition = loadDefinition()
const registry = loadRegistry('hanoi-2026').units
const units = new Map(
  // A few of every block: the law is about cells, not about how many there are.
  registry
    .filter(({ id }, at) => at % 16 === 0 || id.startsWith('C'))
    .map((unit) => [unit.id, unit]),
)

/** Every place in which the council fixes points, with what can stand there. */
const places = [...units.values()].flatMap((unit) => {
  const block = definition.blocks.find(({ id }) => id === unit.block)!
  return assessedColumns(definition, block).map(({ area, code, max }) => ({
    unit: unit.id,
    area,
    code,
    max,
  }))
})

const anyPoints = fc
  .tuple(
    ...places.map(({ unit, area, max }) =>
      fc.option(
        fc
          .option(fc.nat(max * 100).map((hundredths) => hundredths / 100))
          .map((points): AssessedPoints => ({ unit, area, points })),
        { nil: undefined },
      ),
    ),
  )
  .map((all) => all.filter((each) => each !== undefined))

const anyLanguage = fc.constantFrom<Language>('vi', 'en')
const anyFormat = fc.constantFrom<TemplateFormat>('csv', 'xlsx')

test('a template with points is imported as exactly these points', async () => {
  await fc.assert(
    fc.asyncProperty(anyPoints, anyLanguage, anyFormat, async (points, language, format) => {
      const template = assessedTemplate({ definition, units }, points, language)
      const { bytes } = await writeTemplate(template, format)

      expect(imported(bytes)).toEqual(points)
      expect(readAssessedFile(bytes, { definition, units }, points).changes).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('an empty template, filled in by another program, is imported as what was filled in', async () => {
  await fc.assert(
    fc.asyncProperty(anyPoints, anyLanguage, anyFormat, async (points, language, format) => {
      const { bytes } = await writeTemplate(
        assessedTemplate({ definition, units }, [], language),
        format,
      )
      const filled = await fillIn(bytes, points, language, format)

      expect(imported(filled)).toEqual(points)
    }),
    { numRuns: 15 },
  )
})

test('any single bad cell, and nothing is imported', async () => {
  const anyBadCell = fc.constantFrom('-1', '1001', 'x', '1,234', '1.005', '=1', '1 2', '0x1', '1e1')
  await fc.assert(
    fc.asyncProperty(
      anyPoints,
      fc.constantFrom(...places),
      anyBadCell,
      async (points, place, bad) => {
        const { bytes } = await writeTemplate(
          assessedTemplate({ definition, units }, points, 'vi'),
          'csv',
        )
        const rows = readCsv(bytes, ';')
        setCell(rows, place, bad)

        const { changes, faults } = readAssessedFile(writeCsv(rows, ';'), { definition, units }, [])

        expect(changes).toEqual([])
        expect(faults).toHaveLength(1)
      },
    ),
    { numRuns: 40 },
  )
})

function imported(bytes: Uint8Array<ArrayBuffer>): AssessedPoints[] {
  const { changes, faults } = readAssessedFile(bytes, { definition, units }, [])
  expect(faults).toEqual([])
  return changes.map(({ unit, area, after }) => ({
    unit,
    area,
    points: typeof after === 'number' ? after : null,
  }))
}

async function fillIn(
  bytes: Uint8Array<ArrayBuffer>,
  points: readonly AssessedPoints[],
  language: Language,
  format: TemplateFormat,
) {
  if (format === 'csv') {
    const delimiter = language === 'vi' ? ';' : ','
    const rows = readCsv(bytes, delimiter)
    for (const each of points) setCell(rows, placeOf(each), textOf(each, language))
    return writeCsv(rows, delimiter)
  }
  const [sheet] = await readXlsx(Buffer.from(bytes))
  const rows = sheet!.data.map((row) =>
    row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null)),
  )
  for (const each of points) setCell(rows, placeOf(each), each.points ?? textOf(each, language))
  return new Uint8Array(await writeXlsx([{ data: rows, sheet: 'x' }]).toBuffer())
}

function setCell<T>(rows: T[][], { unit, code }: { unit: string; code: string }, value: T) {
  const codes = rows.find(([first]) => first === 'unit_id')!
  rows.find(([first]) => first === unit)![codes.findIndex((each) => each === code)] = value
}

function placeOf({ unit, area }: AssessedPoints) {
  return { unit, code: `area_${area}` }
}

function textOf({ points }: AssessedPoints, language: Language): string {
  if (points === null) return language === 'vi' ? 'không áp dụng' : 'n/a'
  return language === 'vi' ? points.toFixed(2).replace('.', ',') : String(points)
}

function readCsv(bytes: Uint8Array, delimiter: string): string[][] {
  return parse(Buffer.from(bytes), { bom: true, delimiter, relax_column_count: true })
}

function writeCsv(rows: readonly string[][], delimiter: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(stringify([...rows], { delimiter, record_delimiter: '\r\n' }))
}

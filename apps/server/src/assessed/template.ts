import { notApplicableMarks, type AssessedValue } from '@phieu/office'
import type { AssessedPoints, Bilingual, Block, Definition, Language } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Template, TemplateRow } from '../papers/sheets/write-template.ts'
import { allColumns, assessedColumns, sumColumns } from './columns.ts'
import { standingPoints } from './current-points.ts'

/** The template of a round: every unit with the points that stand, to be filled in and imported. */
export function assessedTemplate(
  { definition, units }: Pick<RoundPlan, 'definition' | 'units'>,
  points: readonly AssessedPoints[],
  language: Language,
): Template {
  const columns = allColumns(definition)
  const standing = standingPoints(points)
  const note = (text: Bilingual): TemplateRow => ({ kind: 'note', cells: [`# ${text[language]}`] })

  const data = [...units.values()].map((unit): TemplateRow => {
    const block = definition.blocks.find(({ id }) => id === unit.block)
    const own = new Map(
      block && assessedColumns(definition, block).map((column) => [column.code, column]),
    )
    const values = columns.map(({ code }) => {
      const column = own.get(code)
      if (!column) return null
      return written(standing.valueOf(unit.id, column.area, column.criterion), language)
    })
    return { kind: 'data', cells: [unit.id, unit.block, unit.name, ...values] }
  })
  return {
    sheet: words.sheet[language],
    language,
    widths: [14, 8, 46, ...columns.map(() => 14)],
    rows: [
      ...words.notes.map(note),
      {
        kind: 'names',
        cells: [
          `# ${words.unit[language]}`,
          words.block[language],
          words.name[language],
          ...columns.map(({ name }) => name[language]),
        ],
      },
      ...definition.blocks.map((block) => maximaRow(definition, block, language)),
      {
        kind: 'codes',
        cells: ['unit_id', 'block', 'unit_name', ...columns.map(({ code }) => code)],
      },
      ...data,
    ],
  }
}

/** The most that units of a block can get in each column; nothing where they are not assessed. */
function maximaRow(definition: Definition, block: Block, language: Language): TemplateRow {
  const maxima = new Map(
    [...assessedColumns(definition, block), ...sumColumns(definition, block)].map(
      ({ code, max }) => [code, max],
    ),
  )
  return {
    kind: 'note',
    cells: [
      `# ${words.max[language]}`,
      block.id,
      block[language],
      ...allColumns(definition).map(({ code }) => maxima.get(code) ?? null),
    ],
  }
}

function written(value: AssessedValue, language: Language): string | number | null {
  return value === 'not-applicable' ? notApplicableMarks[language][0] : value
}

const words = {
  sheet: { vi: 'Điểm thẩm định', en: 'Assessed points' },
  unit: { vi: 'Mã đơn vị', en: 'Unit code' },
  block: { vi: 'Khối', en: 'Block' },
  name: { vi: 'Đơn vị', en: 'Unit' },
  max: { vi: 'Điểm tối đa', en: 'Maximum' },
  notes: [
    {
      vi: 'Điền điểm của Hội đồng thẩm định vào các cột area_…; ô để trống thì giữ nguyên điểm đã có.',
      en: 'Fill in the appraisal council’s points in the columns area_…; an empty cell leaves what stands.',
    },
    {
      vi: 'Tiêu chí không áp dụng cho đơn vị: ghi KAD. Bỏ điểm đã nhập: ghi XÓA. Nhiều nhất hai chữ số thập phân.',
      en: 'A criterion that does not apply to the unit: N/A. To take points back: CLEAR. At most two decimals.',
    },
    {
      vi: 'Giữ nguyên dòng mã cột (unit_id …); không gộp ô, không ẩn dòng hay cột, không dùng công thức. Cột total không bắt buộc, dùng để kiểm tra. Dòng bắt đầu bằng # là ghi chú.',
      en: 'Keep the row of codes (unit_id …); no merged cells, no hidden rows or columns, no formulas. The column total is optional and is checked. Rows that begin with # are notes.',
    },
  ],
} as const

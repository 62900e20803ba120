import type { AssessedColumn } from '@phieu/office'
import { toHundredths, type Bilingual, type Block, type Definition } from '@phieu/survey'

/** A sum that may be given to be checked: the whole unit's, or that of an area with criteria. */
export interface SumColumn {
  code: string
  name: Bilingual
  max: number
  /** The columns that it sums. */
  parts: readonly string[]
}

export const totalCode = 'total'

/** The columns in which units of a block are assessed; none where there is nothing to get. */
export function assessedColumns(definition: Definition, block: Block): AssessedColumn[] {
  const columns = block.areas.flatMap(({ area, maxAssessed, criteria }): AssessedColumn[] => {
    if (!criteria) {
      const place = { area, criterion: null }
      const name = areaName(definition, area)
      return [{ ...place, code: columnCode(place), name, max: maxAssessed }]
    }
    return criteria.map(({ id, vi, en, maxPoints }) => ({
      code: columnCode({ area, criterion: id }),
      area,
      criterion: id,
      name: { vi, en },
      max: maxPoints,
    }))
  })
  return columns.filter(({ max }) => max > 0)
}

/** The sums that can be checked for units of a block. */
export function sumColumns(definition: Definition, block: Block): SumColumn[] {
  const columns = assessedColumns(definition, block)
  const split = block.areas.filter(({ criteria }) => criteria)
  return [
    ...split.map(({ area, maxAssessed }) => ({
      code: columnCode({ area, criterion: null }),
      name: areaName(definition, area),
      max: maxAssessed,
      parts: columns.filter((column) => column.area === area).map(({ code }) => code),
    })),
    {
      code: totalCode,
      name: { vi: 'Tổng điểm thẩm định', en: 'Total of assessed points' },
      max: block.maxAssessed,
      parts: columns.map(({ code }) => code),
    },
  ]
}

/** Every column of a file about this definition with its name: areas in order, the total last. */
export function allColumns(definition: Definition): { code: string; name: Bilingual }[] {
  const names = new Map<string, Bilingual>()
  for (const block of definition.blocks) {
    for (const { code, name } of [
      ...sumColumns(definition, block),
      ...assessedColumns(definition, block),
    ]) {
      names.set(code, names.get(code) ?? name)
    }
  }
  const codes = [...names.keys()].sort((a, b) => placeOf(a, definition) - placeOf(b, definition))
  return codes.flatMap((code) => {
    const name = names.get(code)
    return name ? [{ code, name }] : []
  })
}

/** The order of areas in the definition, each before its criteria; the sort keeps theirs. */
function placeOf(code: string, { areas }: Definition): number {
  if (code === totalCode) return 2 * areas.length
  const [own = '', criterion] = code.split('.')
  const place = areas.findIndex(({ id }) => `area_${id}` === own)
  return 2 * place + (criterion === undefined ? 0 : 1)
}

function areaName({ areas }: Definition, id: number): Bilingual {
  const area = areas.find((each) => each.id === id)
  if (!area) throw new Error(`area ${id} is not defined`)
  return { vi: `${id}. ${area.vi}`, en: `${id}. ${area.en}` }
}

/** The code of the column in which points stand. */
export function columnCode({
  area,
  criterion,
}: Pick<AssessedColumn, 'area' | 'criterion'>): string {
  return criterion === null ? `area_${area}` : `area_${area}.${criterion}`
}

/** Points added up without the noise of binary numbers. */
export function sumPoints(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + toHundredths(each), 0) / 100
}

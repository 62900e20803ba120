import type { Language } from '@phieu/survey'
import { estimateCells, estimateColumns } from './estimate-columns.ts'
import type { Cell, Column, ExportTable } from './table.ts'
import { unitCells, unitColumns, type UnitReportData } from './unit-columns.ts'
import { wholeUnit } from './words.ts'

/** Unit × area: survey points with their chance error; a row with area `*` for the whole unit. */
export function areasTable(reports: readonly UnitReportData[], language: Language): ExportTable {
  const rows = reports.flatMap((report): Cell[][] => [
    ...report.areas.map((area) => [
      ...unitCells(report, language),
      String(area.area),
      area.name[language],
      ballotsAskedIn(report, area),
      ...estimateCells(area),
    ]),
    [
      ...unitCells(report, language),
      '*',
      wholeUnit[language],
      report.ballots,
      ...estimateCells(report.survey),
    ],
  ])
  return { language, columns: [...unitColumns, ...areaColumns, ...estimateColumns], rows }
}

/** Ballots of the groups that are asked at least one item of the area; `null` where one is hidden. */
function ballotsAskedIn(report: UnitReportData, area: UnitReportData['areas'][number]) {
  if (area.hiddenItems.length > 0) return null
  const asked = new Set(
    area.items.flatMap((item) => [
      ...item.groups.map((group) => group.group),
      ...item.hiddenGroups.map((group) => group.id),
    ]),
  )
  return report.groups
    .filter((group) => asked.has(group.id))
    .reduce((sum, group) => sum + group.ballots, 0)
}

const areaColumns: readonly Column[] = [
  {
    id: 'area',
    kind: 'text',
    title: { vi: 'Mã lĩnh vực', en: 'Area' },
    meaning: {
      vi: 'Số của lĩnh vực; dấu * là toàn đơn vị.',
      en: 'Number of the area; * is the whole unit.',
    },
  },
  {
    id: 'area_name',
    kind: 'text',
    title: { vi: 'Lĩnh vực', en: 'Area name' },
    meaning: { vi: 'Tên của lĩnh vực.', en: 'Name of the area.' },
  },
  {
    id: 'ballots',
    kind: 'count',
    title: { vi: 'Số phiếu', en: 'Ballots' },
    meaning: {
      vi: 'Số phiếu của các nhóm được hỏi trong lĩnh vực này về đơn vị này.',
      en: 'Ballots about the unit from the groups that are asked in this area.',
    },
  },
]

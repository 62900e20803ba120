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
      null,
      null,
      ...estimateCells(area),
    ]),
    [
      ...unitCells(report, language),
      '*',
      wholeUnit[language],
      report.ballots,
      worthOf(report),
      overfullOf(report),
      ...estimateCells(report.survey),
    ],
  ])
  return { language, columns: [...unitColumns, ...areaColumns, ...estimateColumns], rows }
}

/** As many ballots by themselves would say as much; of all groups together. */
function worthOf({ groups }: UnitReportData): number {
  return Math.round(groups.reduce((sum, { effectiveBallots }) => sum + effectiveBallots, 0))
}

function overfullOf({ groups }: UnitReportData): string | null {
  const found = groups.filter(({ isOverfull }) => isOverfull).map(({ id }) => id)
  return found.length > 0 ? found.join(' ') : null
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
  {
    id: 'effective_ballots',
    kind: 'count',
    title: { vi: 'Số phiếu hiệu dụng', en: 'Effective ballots' },
    meaning: {
      vi: 'Số phiếu độc lập cho lượng thông tin tương đương, vì phiếu do cùng một điều tra viên thu thường giống nhau. Chỉ ở dòng của toàn đơn vị.',
      en: 'As many independent ballots would say as much, because ballots that one interviewer brought are alike. In the row of the whole unit only.',
    },
  },
  {
    id: 'more_ballots_than_people',
    kind: 'text',
    title: { vi: 'Nhóm có nhiều phiếu hơn số người', en: 'Groups with more ballots than people' },
    meaning: {
      vi: 'Mã các nhóm mà số người được ghi chưa đúng, vì số phiếu nhiều hơn; các nhóm đó được coi là rất đông. Chỉ ở dòng của toàn đơn vị.',
      en: 'Groups of which the size on record is wrong, since there are more ballots; they count as large. In the row of the whole unit only.',
    },
  },
]

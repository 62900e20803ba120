import type { UnitReport } from '@phieu/office'
import type { z } from 'zod'
import type { Language, Round } from '@phieu/survey'
import type { Cell, Column } from './table.ts'
import { dataMarks } from './words.ts'

export type UnitReportData = z.infer<typeof UnitReport>

/** The columns with which every table begins: what data it is, and which unit. */
export const unitColumns: readonly Column[] = [
  {
    id: 'data',
    kind: 'text',
    title: { vi: 'Loại số liệu', en: 'Data' },
    meaning: {
      vi: 'Số liệu chính thức, của đợt dùng thử hay giả lập. Số liệu giả lập không phải ý kiến của ai.',
      en: 'Official, from a practice round, or synthetic. Synthetic data are nobody’s opinion.',
    },
  },
  {
    id: 'block',
    kind: 'text',
    title: { vi: 'Mã khối', en: 'Block' },
    meaning: {
      vi: 'Mã của khối đơn vị; các đơn vị chỉ được so sánh trong cùng một khối.',
      en: 'Id of the block of units; units are compared inside their block only.',
    },
  },
  {
    id: 'block_name',
    kind: 'text',
    title: { vi: 'Khối', en: 'Block name' },
    meaning: { vi: 'Tên của khối.', en: 'Name of the block.' },
  },
  {
    id: 'unit',
    kind: 'text',
    title: { vi: 'Mã đơn vị', en: 'Unit' },
    meaning: {
      vi: 'Mã cố định của đơn vị trong hệ thống, không đổi qua các đợt.',
      en: 'Lasting id of the unit in this system, the same in every round.',
    },
  },
  {
    id: 'official_code',
    kind: 'text',
    title: { vi: 'Mã hành chính', en: 'Official code' },
    meaning: {
      vi: 'Mã trong danh mục đơn vị hành chính; là chữ, giữ các số 0 ở đầu. Trống khi không có.',
      en: 'Code of the official list of administrative units; text, with its leading zeros. Empty where there is none.',
    },
  },
  {
    id: 'unit_name',
    kind: 'text',
    title: { vi: 'Đơn vị', en: 'Unit name' },
    meaning: { vi: 'Tên của đơn vị.', en: 'Name of the unit.' },
  },
]

/** The cells of `unitColumns` for one unit. */
export function unitCells(report: UnitReportData, language: Language): Cell[] {
  return [
    dataMarks[dataMark(report.round)][language],
    report.block.id,
    report.block.name[language],
    report.unit.id,
    report.unit.officialCode,
    report.unit.name,
  ]
}

/** What kind of data a round holds; made-up ballots weigh more than that it is for practice. */
export function dataMark(round: Pick<Round, 'practice' | 'synthetic'>): keyof typeof dataMarks {
  if (round.synthetic) return 'synthetic'
  return round.practice ? 'practice' : 'official'
}

import { METHOD_VERSION } from '@phieu/scoring'
import { type Bilingual, type Language, locales } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { About } from './table.ts'
import { dataMark } from './unit-columns.ts'
import { dataMarks } from './words.ts'

/** Where an export comes from. */
export interface ExportOrigin {
  plan: RoundPlan
  /** Ballots counted in it. */
  ballots: number
  /** When it was made. */
  at: Date
  /** What was asked for, in words; nothing where everything was. */
  filters?: readonly string[]
  /** How many rows came of it. */
  rows: number
}

/** Where the numbers of an export come from, for whoever finds the file in a year. */
export function aboutExport(origin: ExportOrigin, language: Language): About {
  const { round, definition, units } = origin.plan
  const { filters = [] } = origin
  const lines: readonly (readonly [Bilingual, string])[] = [
    [labels.data, dataMarks[dataMark(round)][language]],
    [labels.round, `${round.title[language]} (${round.id})`],
    [labels.organiser, round.organiser[language]],
    [labels.state, states[round.state][language]],
    [labels.definition, `${definition.id}, ${labels.version[language]} ${definition.version}`],
    [labels.registry, `${round.registry} (${units.size})`],
    [labels.method, String(METHOD_VERSION)],
    [labels.ballots, String(origin.ballots)],
    [labels.filters, filters.length > 0 ? filters.join('; ') : labels.noFilter[language]],
    [labels.rows, String(origin.rows)],
    [labels.at, `${localTime(origin.at, round.timeZone, language)} (${round.timeZone})`],
    [labels.rounding, labels.roundingNote[language]],
  ]
  return lines.map(([label, value]) => [label[language], value])
}

function localTime(at: Date, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

const labels = {
  data: { vi: 'Loại số liệu', en: 'Data' },
  round: { vi: 'Đợt đánh giá', en: 'Round' },
  organiser: { vi: 'Cơ quan tổ chức', en: 'Organiser' },
  state: { vi: 'Trạng thái', en: 'State' },
  definition: { vi: 'Bộ chỉ số', en: 'Definition' },
  version: { vi: 'phiên bản', en: 'version' },
  registry: { vi: 'Danh sách đơn vị (số đơn vị)', en: 'Registry (units)' },
  method: { vi: 'Phiên bản phương pháp tính', en: 'Method version' },
  ballots: { vi: 'Số phiếu được tính', en: 'Ballots counted' },
  filters: { vi: 'Bộ lọc', en: 'Filters' },
  rows: { vi: 'Số dòng', en: 'Rows' },
  noFilter: { vi: 'không lọc: mọi đơn vị của đợt', en: 'none: every unit of the round' },
  at: { vi: 'Thời điểm xuất', en: 'Made at' },
  rounding: { vi: 'Làm tròn', en: 'Rounding' },
  roundingNote: {
    vi: 'Số được tính chính xác và chỉ làm tròn khi ghi vào tệp này.',
    en: 'Numbers are computed exactly and rounded only where they were written to this file.',
  },
} as const satisfies Record<string, Bilingual>

const states = {
  draft: { vi: 'đang chuẩn bị', en: 'draft' },
  open: { vi: 'đang nhận phiếu (số liệu chưa cuối cùng)', en: 'open (not final)' },
  closed: { vi: 'đã đóng', en: 'closed' },
  approved: { vi: 'đã phê duyệt', en: 'approved' },
  published: { vi: 'đã công bố', en: 'published' },
} as const satisfies Record<RoundPlan['round']['state'], Bilingual>

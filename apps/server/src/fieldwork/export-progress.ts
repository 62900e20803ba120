import { buffer } from 'node:stream/consumers'
import type { Bilingual, Language } from '@phieu/survey'
import { aboutExport } from '../exports/about.ts'
import { codebookRows } from '../exports/codebook.ts'
import { streamCsv } from '../exports/formats/csv.ts'
import { fileName, type ExportFile } from '../exports/export-round.ts'
import { streamOf, type Column, type ExportTable } from '../exports/table.ts'
import { streamXlsx } from '../exports/formats/xlsx-stream.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Progress, ProgressBy, ProgressRow } from './progress.ts'

/** The progress of a round as one file, whole or not at all. */
export async function exportProgress(
  plan: RoundPlan,
  progress: Progress,
  { format, language }: { format: 'csv' | 'xlsx'; language: Language },
  at: Date,
): Promise<ExportFile> {
  const table = progressTable(progress, language)
  const id = `progress-${progress.by}`
  const name = `${fileName(plan, { table: id, language }, at)}.${format}`
  if (format === 'csv') {
    const bytes = new Uint8Array(await buffer(streamCsv(streamOf(table))))
    return { name, contentType: 'text/csv; charset=utf-8', bytes }
  }
  const origin = { plan, ballots: progress.total.counted, at, rows: table.rows.length }
  const workbook = {
    table: streamOf(table),
    codebook: codebookRows(table),
    about: () => aboutExport(origin, language),
    at,
  }
  return {
    name,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(await buffer(streamXlsx(workbook))),
  }
}

/** The progress of a round as a table, in the order of its rows: what is behind first. */
export function progressTable({ by, rows }: Progress, language: Language): ExportTable {
  return {
    language,
    columns: [idColumns[by], ...columns],
    rows: rows.map((row) => [row.id, ...cellsOf(row, language)]),
  }
}

function cellsOf(
  { name, under, target, counted, held, excluded, recent, forecast }: ProgressRow,
  language: Language,
) {
  const share = target === undefined || target === 0 ? null : `${counted * 100}/${target}`
  const state = forecastWords[forecast.state][language]
  const figures = [counted, held, excluded, target ?? null, share, recent]
  return [name?.[language] ?? null, under ?? null, ...figures, state, forecast.on ?? null]
}

const idColumns: Record<ProgressBy, Column> = {
  block: idColumn('block', { vi: 'Khối', en: 'Block' }),
  unit: idColumn('unit', { vi: 'Mã đơn vị', en: 'Unit' }),
  group: idColumn('group', { vi: 'Nhóm đối tượng', en: 'Respondent group' }),
  channel: idColumn('channel', { vi: 'Kênh', en: 'Channel' }),
  interviewer: idColumn('interviewer', {
    vi: 'Mã hệ thống của điều tra viên',
    en: 'Interviewer id',
  }),
  day: {
    ...idColumn('day', { vi: 'Ngày hoàn thành phiếu', en: 'Day on which ballots were finished' }),
    kind: 'day',
  },
}

function idColumn(id: string, title: Bilingual): Column {
  const meaning = { vi: 'Mã của dòng.', en: 'What the row is about.' }
  return { id, kind: 'text', title, meaning }
}

const columns: readonly Column[] = [
  {
    id: 'name',
    kind: 'text',
    title: { vi: 'Tên', en: 'Name' },
    meaning: { vi: 'Tên của dòng.', en: 'Its name.' },
  },
  {
    id: 'under',
    kind: 'text',
    title: { vi: 'Khối hoặc tổ', en: 'Block or team' },
    meaning: {
      vi: 'Khối của đơn vị; tổ của điều tra viên.',
      en: 'The block of a unit; the team of an interviewer.',
    },
  },
  {
    id: 'counted',
    kind: 'count',
    title: { vi: 'Phiếu được tính', en: 'Ballots counted' },
    meaning: { vi: 'Phiếu đang được tính.', en: 'Ballots that are counted now.' },
  },
  {
    id: 'held',
    kind: 'count',
    title: { vi: 'Phiếu chờ xem xét', en: 'Ballots held' },
    meaning: { vi: 'Phiếu giữ lại chờ quyết định.', en: 'Ballots held for the review.' },
  },
  {
    id: 'excluded',
    kind: 'count',
    title: { vi: 'Phiếu bị loại', en: 'Ballots excluded' },
    meaning: { vi: 'Phiếu bị loại khi xem xét.', en: 'Ballots that the review excluded.' },
  },
  {
    id: 'target',
    kind: 'count',
    title: { vi: 'Chỉ tiêu', en: 'Target' },
    meaning: {
      vi: 'Số phiếu cần có; của điều tra viên là số phiếu được giao.',
      en: 'Ballots wanted; of an interviewer those of the assignments.',
    },
  },
  {
    id: 'share_percent',
    kind: 'decimal',
    digits: 1,
    title: { vi: 'Đạt (%)', en: 'Reached (%)' },
    meaning: {
      vi: 'Phiếu được tính trên chỉ tiêu.',
      en: 'Ballots counted as a share of the target.',
    },
  },
  {
    id: 'last_7_days',
    kind: 'count',
    title: { vi: '7–13 ngày gần nhất', en: 'Last 7–13 days' },
    meaning: {
      vi: 'Phiếu được tính có ngày hoàn thành từ một thứ Hai cách đây 7 đến 13 ngày, kể cả hôm nay.',
      en: 'Counted ballots that were finished since a Monday 7 to 13 days back, today among them.',
    },
  },
  {
    id: 'forecast',
    kind: 'text',
    title: { vi: 'Dự báo', en: 'Forecast' },
    meaning: {
      vi: 'Nếu mỗi ngày thu được bằng trung bình những ngày ấy, so với ngày thu phiếu cuối cùng.',
      en: 'If every day brings what those days brought on average, against the last day of collecting.',
    },
  },
  {
    id: 'forecast_day',
    kind: 'day',
    title: { vi: 'Ngày đạt chỉ tiêu', en: 'Target reached on' },
    meaning: { vi: 'Theo dự báo.', en: 'By the forecast.' },
  },
]

const forecastWords: Record<ProgressRow['forecast']['state'], Bilingual> = {
  none: { vi: 'không có chỉ tiêu', en: 'no target' },
  reached: { vi: 'đã đạt', en: 'reached' },
  'on-time': { vi: 'kịp hạn', en: 'in time' },
  late: { vi: 'chậm hạn', en: 'late' },
  stalled: { vi: 'không có phiếu mới từ 7 ngày trở lên', en: 'no new ballot for 7 days or more' },
  open: { vi: 'chưa đặt hạn', en: 'no last day set' },
}

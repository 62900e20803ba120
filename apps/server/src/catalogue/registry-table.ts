import type { Language, LineageEvent, Registry, Unit } from '@phieu/survey'
import type { Template, TemplateRow } from '../papers/sheets/write-template.ts'
import { allRegistryColumns, lineageWords } from './registry-columns.ts'

/**
 * A registry as a table that can be imported again; an empty template where none is given.
 *
 * An event stands beside the unit that came of it; those that do not belong to one unit stand below.
 */
export function registryTable(registry: Registry | undefined, language: Language): Template {
  const { units = [], lineage = [] } = registry ?? {}
  const beside = eventsBeside(units, lineage)
  const rows = [
    ...units.map((unit) => [...unitCells(unit), ...eventCells(beside.get(unit.id), language)]),
    ...lineage
      .filter((event) => !event.to.some((id) => beside.get(id) === event))
      .flatMap((event) => eventRows(event, language)),
  ]
  const note = (text: string): TemplateRow => ({ kind: 'note', cells: [`# ${text}`] })
  return {
    sheet: words.sheet[language],
    language,
    widths: [14, 8, 60, 14, 14, 14, 12, 24, 14, 40],
    rows: [
      ...words.notes[language].map(note),
      { kind: 'names', cells: words.names[language].map((name, at) => (at ? name : `# ${name}`)) },
      { kind: 'codes', cells: allRegistryColumns },
      ...rows.map((cells): TemplateRow => ({ kind: 'data', cells })),
    ],
  }
}

/**
 * The event that is told beside a unit: the first of the events of which it alone came, or which
 * can be told beside all that came. No event is told in two ways.
 */
function eventsBeside(units: readonly Unit[], lineage: readonly LineageEvent[]) {
  const ids = new Set(units.map(({ id }) => id))
  const beside = new Map<string, LineageEvent>()
  for (const event of lineage) {
    const isFree = event.to.every((id) => ids.has(id) && !beside.has(id))
    if (event.to.length > 0 && isFree) for (const id of event.to) beside.set(id, event)
  }
  return beside
}

function unitCells({ id, block, name, officialCode, validFrom, validTo }: Unit): string[] {
  return [id, block, name, officialCode ?? '', validFrom ?? '', validTo ?? '']
}

function eventCells(event: LineageEvent | undefined, language: Language): string[] {
  if (!event) return ['', '', '', '']
  const { kind, from, on, document = '' } = event
  return [lineageWords[kind][language], from.join('; '), on, document]
}

/** An event on rows of its own: one for each unit that came of it, or one without any. */
function eventRows(event: LineageEvent, language: Language): string[][] {
  const to = event.to.length === 0 ? [''] : event.to
  return to.map((id) => [id, '', '', '', '', '', ...eventCells(event, language)])
}

const words = {
  sheet: { vi: 'Danh sách đơn vị', en: 'Registry' },
  names: {
    vi: [
      'Mã đơn vị',
      'Khối',
      'Tên đơn vị',
      'Mã hành chính',
      'Từ ngày',
      'Đến ngày',
      'Biến động',
      'Từ các đơn vị cũ',
      'Ngày biến động',
      'Văn bản',
    ],
    en: [
      'Unit code',
      'Block',
      'Name',
      'Official code',
      'First day',
      'Last day',
      'Event',
      'From earlier units',
      'Day of the event',
      'Document',
    ],
  },
  notes: {
    vi: [
      'Mỗi đơn vị một dòng, theo thứ tự chính thức. Mã đơn vị không bao giờ đổi: đơn vị hợp nhất hay chia tách là đơn vị mới, mang mã mới. Mã hành chính giữ số 0 ở đầu (ô dạng văn bản).',
      'Biến động (không bắt buộc): đổi tên, hợp nhất, chia tách hoặc giải thể; ghi mã các đơn vị cũ cách nhau bằng dấu chấm phẩy, ngày (01/07/2025) và văn bản. Giải thể: một dòng riêng, để trống unit_id, block, unit_name.',
      'Giữ nguyên dòng mã cột (unit_id …); không gộp ô, không ẩn dòng hay cột, không dùng công thức. Dòng bắt đầu bằng # là ghi chú.',
    ],
    en: [
      'One unit on each row, in the official order. A unit’s code never changes: a merged or split unit is a new one, with a new code. Official codes keep their leading zeros (cells as text).',
      'Events (optional): rename, merge, split or close; with the codes of the earlier units separated by semicolons, the day (01/07/2025, day first) and the document. Close: a row of its own with unit_id, block and unit_name empty.',
      'Keep the row of codes (unit_id …); no merged cells, no hidden rows or columns, no formulas. Rows that begin with # are notes.',
    ],
  },
} as const

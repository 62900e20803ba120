import type { Language } from '@phieu/survey'
import type { Template } from '../papers/sheets/write-template.ts'

/** An empty table of what was printed of an earlier year; its cells keep `94,00` as it is typed. */
export function previousResultTemplate(language: Language): Template {
  const codes = [
    'unit_id',
    'unit_name',
    'index_percent',
    'rank',
    ...areas.map((area) => `area_${area}`),
  ]
  return {
    sheet: words.sheet[language],
    language,
    asTyped: true,
    widths: codes.map((code) => (code === 'unit_name' ? 36 : 14)),
    rows: [
      ...words.notes[language].map((note) => ({ kind: 'note' as const, cells: [`# ${note}`] })),
      {
        kind: 'names',
        cells: [...words.names[language], ...areas.map((area) => words.area(area)[language])],
      },
      { kind: 'codes', cells: codes },
      ...Array.from({ length: emptyRows }, () => ({
        kind: 'data' as const,
        cells: codes.map(() => null),
      })),
    ],
  }
}

/** As many as Hanoi's definition has; a file may have up to thirty. */
const areas = Array.from({ length: 8 }, (_, at) => at + 1)

/** As many as a city has units; below them a spreadsheet makes a number of what is typed. */
const emptyRows = 300

const words = {
  sheet: { vi: 'Kết quả năm trước', en: 'Earlier result' },
  notes: {
    vi: [
      'Mỗi đơn vị một dòng: mã đơn vị và các giá trị đúng như bản in, kể cả số 0 ở cuối (94,00 khác 94).',
      'Bỏ trống ô nào bản in không có. Cột area_… là tỷ lệ phần trăm đạt được của từng lĩnh vực; có thể thêm (đến area_30) hoặc xóa cột.',
      'Nên dùng tệp XLSX này: mọi ô là chữ. Tệp CSV mở bằng Excel sẽ mất số 0 ở đầu mã và ở cuối giá trị.',
    ],
    en: [
      'One row a unit: its code and the values just as they were printed, with the zeros at the end (94.00 is not 94).',
      'Leave empty what was not printed. The columns area_… hold the per cent earned in each area; add some (up to area_30) or delete them.',
      'Use this XLSX file: all its cells are text. In Excel a CSV file loses zeros at the front of codes and at the end of values.',
    ],
  },
  names: {
    vi: ['# Mã đơn vị', 'Tên đơn vị (không bắt buộc)', 'Chỉ số (%)', 'Xếp hạng'],
    en: ['# Unit code', 'Unit name (optional)', 'Index (%)', 'Rank'],
  },
  area: (area: number) => ({ vi: `Lĩnh vực ${area} (%)`, en: `Area ${area} (%)` }),
} as const

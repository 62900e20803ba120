import { type ExternalScore, type Language, writeNumber } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Template, TemplateRow } from '../papers/sheets/write-template.ts'

/**
 * The template of a round's external scores: a row for each unit, item and chosen group, with what
 * stands.
 *
 * @param groups - whose scores are wanted; all when none is named
 */
export function externalTemplate(
  { definition, units }: Pick<RoundPlan, 'definition' | 'units'>,
  scores: readonly ExternalScore[],
  language: Language,
  groups: readonly string[] = [],
): Template {
  const standing = new Map(
    scores.map((score) => [JSON.stringify([score.unit, score.item, score.group]), score]),
  )
  const rows = [...units.values()].flatMap((unit) => {
    const items = definition.blocks.find(({ id }) => id === unit.block)?.items ?? []
    return items.flatMap((item) =>
      item.groups
        .filter((group) => groups.length === 0 || groups.includes(group))
        .map((group): TemplateRow => {
          const score = standing.get(JSON.stringify([unit.id, item.id, group]))
          return {
            kind: 'data',
            cells: [
              unit.id,
              unit.name,
              item.id,
              item[language],
              group,
              written(score?.share, language),
              score?.n ?? '',
              written(score?.standardError, language),
              score?.source ?? '',
            ],
          }
        }),
    )
  })
  return {
    sheet: words.sheet[language],
    language,
    widths: [14, 40, 10, 60, 10, 14, 10, 16, 40],
    rows: [
      { kind: 'note', cells: [`# ${words.note[language]}`] },
      { kind: 'names', cells: words.names[language].map((name) => name) },
      { kind: 'codes', cells: codes },
      ...rows,
    ],
  }
}

const codes = [
  'unit_id',
  'unit_name',
  'item',
  'item_text',
  'group',
  'share',
  'n',
  'standard_error',
  'source',
]

/** As text, so that a share keeps the decimals that it was handed over with. */
function written(value: string | number | undefined, language: Language): string {
  return value === undefined ? '' : writeNumber(value, language)
}

const words = {
  sheet: { vi: 'Kết quả đo lường riêng', en: 'External scores' },
  note: {
    vi: 'Điền kết quả của đo lường sự hài lòng riêng: share là tỷ lệ từ 0 đến 1 (76,25 % là 0,7625), n là số người trả lời, standard_error là sai số chuẩn của tỷ lệ (có thể trống), source là nguồn. Dòng không có share thì giữ nguyên; ghi XÓA ở share để bỏ kết quả đã nhập. Không gộp ô, không ẩn dòng, không dùng công thức.',
    en: 'Fill in the scores of the separate satisfaction measurement: share from 0 to 1 (76.25 % is 0.7625), n people who answered, standard_error of the share (may be empty), source. A row without a share leaves what stands; CLEAR as share takes a score back. No merged cells, hidden rows or formulas.',
  },
  names: {
    vi: [
      '# Mã đơn vị',
      'Đơn vị',
      'Tiêu chí thành phần',
      'Nội dung',
      'Nhóm',
      'Tỷ lệ',
      'Số người',
      'Sai số chuẩn',
      'Nguồn',
    ],
    en: [
      '# Unit code',
      'Unit',
      'Item',
      'Text',
      'Group',
      'Share',
      'People',
      'Standard error',
      'Source',
    ],
  },
} as const

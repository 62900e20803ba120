import type { Definition, Language } from '@phieu/survey'
import type { Column } from './table.ts'

/** One column a code, saying in the codebook what the code means on each scale. */
export function answerColumns(definition: Definition, codes: readonly number[]): Column[] {
  return codes.map((code) => ({
    id: `n_${code}`,
    kind: 'count',
    title: { vi: `Số trả lời ${code}`, en: `Answers ${code}` },
    meaning: {
      vi: `Số phiếu chọn phương án ${code}: ${onEachScale(definition, code, 'vi')}. Trống: thang đo của tiêu chí không có phương án này.`,
      en: `Ballots that chose option ${code}: ${onEachScale(definition, code, 'en')}. Empty: the item’s scale does not have it.`,
    },
  }))
}

function onEachScale(definition: Definition, code: number, language: Language): string {
  return definition.scales
    .flatMap((scale) => {
      const option = scale.options.find((each) => each.code === code)
      return option ? [`${scale.id} “${option[language]}”`] : []
    })
    .join('; ')
}

/** What the answers of the group come to. */
export const groupColumns: readonly Column[] = [
  {
    id: 'n',
    kind: 'count',
    title: { vi: 'Số trả lời được tính', en: 'Scored answers' },
    meaning: {
      vi: 'Số câu trả lời được tính điểm (n).',
      en: 'Answers that are scored (n).',
    },
  },
  {
    id: 'excluded',
    kind: 'count',
    title: { vi: 'Số trả lời không tính', en: 'Excluded answers' },
    meaning: {
      vi: 'Số câu trả lời “không có ý kiến” và tương tự: ngoài tử số và mẫu số.',
      en: 'Answers such as “no opinion”: out of numerator and denominator.',
    },
  },
  {
    id: 'share',
    kind: 'decimal',
    digits: 6,
    title: { vi: 'Tỷ lệ đạt', en: 'Share' },
    meaning: {
      vi: 'Phần của điểm tối đa mà các câu trả lời đạt được, từ 0 đến 1. Ở dòng *: trung bình có trọng số của các nhóm được tính.',
      en: 'Share of the maximum that the answers earn, 0 to 1. In the row *: weighted mean of the groups that count.',
    },
  },
  {
    id: 'share_se',
    kind: 'decimal',
    digits: 6,
    title: { vi: 'Sai số chuẩn của tỷ lệ', en: 'Standard error of share' },
    meaning: {
      vi: 'Sai số chuẩn của tỷ lệ đạt trong nhóm. Trống: không tính được.',
      en: 'Standard error of the group’s share. Empty: cannot be known.',
    },
  },
  {
    id: 'share_low',
    kind: 'decimal',
    digits: 6,
    title: { vi: 'Tỷ lệ, cận dưới 95 %', en: 'Share, lower 95 %' },
    meaning: {
      vi: 'Cận dưới của khoảng tin cậy 95 % của tỷ lệ đạt.',
      en: 'Lower bound of the 95 % interval of the share.',
    },
  },
  {
    id: 'share_high',
    kind: 'decimal',
    digits: 6,
    title: { vi: 'Tỷ lệ, cận trên 95 %', en: 'Share, upper 95 %' },
    meaning: {
      vi: 'Cận trên của khoảng tin cậy 95 % của tỷ lệ đạt.',
      en: 'Upper bound of the 95 % interval of the share.',
    },
  },
  {
    id: 'weight',
    kind: 'count',
    title: { vi: 'Trọng số', en: 'Weight' },
    meaning: {
      vi: 'Trọng số của nhóm trong tiêu chí.',
      en: 'Weight of the group in the item.',
    },
  },
  {
    id: 'skipped',
    kind: 'text',
    title: { vi: 'Lý do không tính nhóm', en: 'Why the group is skipped' },
    meaning: {
      vi: 'Vì sao nhóm không được tính trong tiêu chí này, hoặc vì sao số liệu bị ẩn; trống khi được tính.',
      en: 'Why the group does not count in this item, or why its figures are hidden; empty when it does.',
    },
  },
]

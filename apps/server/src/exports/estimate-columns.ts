import type { Estimate } from '@phieu/office'
import type { z } from 'zod'
import type { Cell, Column } from './table.ts'

/** Points with what is known of their chance error: the same five columns in every table. */
export const estimateColumns: readonly Column[] = [
  {
    id: 'points',
    kind: 'decimal',
    digits: 4,
    title: { vi: 'Điểm', en: 'Points' },
    meaning: {
      vi: 'Điểm điều tra xã hội học đạt được. Trống: chưa có ai trả lời (không phải 0 điểm), hoặc quá ít người trả lời nên không hiển thị.',
      en: 'Survey points earned. Empty: nobody answered yet (which is not 0 points), or too few to be shown.',
    },
  },
  {
    id: 'points_max',
    kind: 'decimal',
    digits: 4,
    title: { vi: 'Điểm tối đa', en: 'Maximum points' },
    meaning: {
      vi: 'Điểm cao nhất có thể đạt, sau khi trừ các tiêu chí không có nhóm nào được tính.',
      en: 'The most that could be earned, after items that no group could be counted for.',
    },
  },
  {
    id: 'points_se',
    kind: 'decimal',
    digits: 6,
    title: { vi: 'Sai số chuẩn của điểm', en: 'Standard error of points' },
    meaning: {
      vi: 'Sai số chuẩn của điểm do chọn mẫu, phân tầng theo nhóm. Trống: không tính được.',
      en: 'Standard error of the points from sampling, stratified by group. Empty: cannot be known.',
    },
  },
  {
    id: 'points_low',
    kind: 'decimal',
    digits: 4,
    title: { vi: 'Điểm, cận dưới 95 %', en: 'Points, lower 95 %' },
    meaning: {
      vi: 'Cận dưới của khoảng tin cậy 95 % của điểm.',
      en: 'Lower bound of the 95 % interval of the points.',
    },
  },
  {
    id: 'points_high',
    kind: 'decimal',
    digits: 4,
    title: { vi: 'Điểm, cận trên 95 %', en: 'Points, upper 95 %' },
    meaning: {
      vi: 'Cận trên của khoảng tin cậy 95 % của điểm.',
      en: 'Upper bound of the 95 % interval of the points.',
    },
  },
]

/** The cells of `estimateColumns`. */
export function estimateCells(estimate: z.infer<typeof Estimate>): Cell[] {
  const { points, max, standardError, interval } = estimate
  return [points, max, standardError, interval?.[0] ?? null, interval?.[1] ?? null]
}

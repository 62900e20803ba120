import type { Bilingual } from '@phieu/survey'

/** Of the value of a year that has two rounds. */
export const year = {
  title: (of: number): Bilingual => ({
    vi: `Giá trị của cả năm ${of}`,
    en: `The value of the year ${of}`,
  }),
  reading: {
    vi: 'Khoảng tin cậy gộp sai số của cả hai đợt. Các khoảng hạng chứa thứ hạng thật của mọi đơn vị cùng lúc trong 95 trên 100 năm.',
    en: 'The interval joins the errors of both rounds. The sets of ranks hold the true ones of all units at once in 95 of 100 years.',
  },
  download: { vi: 'Tải bảng này (CSV)', en: 'Download this table (CSV)' },
  value: { vi: 'Cả năm', en: 'Year' },
  apart: { vi: 'So với đơn vị khác', en: 'Against other units' },
  apartFrom: (better: string, worse: string): Bilingual => ({
    vi: `chắc chắn hơn ${better}, kém ${worse}`,
    en: `surely better than ${better}, worse than ${worse}`,
  }),
}

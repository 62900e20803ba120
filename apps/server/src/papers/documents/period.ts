import type { Bilingual } from '@phieu/survey'

/** Of a year; `null` for the whole. */
export type Half = 1 | 2 | null

/** A year or a half of it, inside a sentence. */
export const period = (year: number, half: Half): Bilingual =>
  half === null
    ? { vi: `năm ${year}`, en: `${year}` }
    : {
        vi: `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
        en: `the ${half === 1 ? 'first' : 'second'} half of ${year}`,
      }

/** The words that stand in place of points, in files and in the table. */
import type { Language } from '@phieu/survey'

/** What is written where a criterion does not apply to a unit; the first is what this program writes. */
export const notApplicableMarks = {
  vi: ['KAD', 'Không áp dụng'],
  en: ['N/A', 'NA', 'Not applicable'],
} as const

/** What is written to take a value back; an empty cell leaves it as it is. */
export const clearMarks = { vi: ['XÓA', 'XOÁ'], en: ['CLEAR'] } as const

/** Whether a text is one of the marks; those of both languages are read in a file of either. */
export function isMark(marks: Record<Language, readonly string[]>, text: string): boolean {
  return [...marks.vi, ...marks.en].some((mark) => mark.toLowerCase() === text.toLowerCase())
}

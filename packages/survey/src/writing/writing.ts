import type { Language } from './bilingual.ts'

/** How numbers and days are written where somebody reads them: British habits in English. */
export const locales = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>

/** A number, or every number of a text, with the decimal mark of the language: `12,5`, `12.5`. */
export function writeNumber(number: number | string, language: Language): string {
  const text = String(number)
  return language === 'vi' ? text.replaceAll(/(\d)\.(?=\d)/g, '$1,') : text
}

/** A day in both languages: `2026-11-22` as 22/11/2026. */
export function writeDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

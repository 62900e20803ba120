import type { Language, LocalDate } from '@phieu/survey'

const locales = { vi: 'vi-VN', en: 'en-GB' } as const

/** A day as it is written: 22/11/2026 in both languages. */
export function formatDay(day: LocalDate, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

/**
 * The time of day on this phone's clock, alike in both languages: 12:04. Not by `Intl`: it is told
 * after every tap, and to make a format costs a cheap phone more than 15 ms.
 */
export function formatTime(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(time.getHours())}:${two(time.getMinutes())}`
}

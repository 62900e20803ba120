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

/** The time of day on this phone's clock: 12:04. */
export function formatTime(time: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(time)
}

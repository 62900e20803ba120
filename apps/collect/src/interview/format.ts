import type { Language } from '@phieu/survey'

const locales = { vi: 'vi-VN', en: 'en-GB' } as const

/** A moment on this phone's clock: 12:04, 22/11/2026. */
export function formatMoment(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment)
}

/** A day: 22/11/2026. */
export function formatDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}

/**
 * How long ago something was, in the largest whole unit: "3 giờ trước", "2 days ago".
 *
 * @returns `undefined` for less than a minute
 */
export function formatAge(moment: Date, now: Date, language: Language): string | undefined {
  const minutes = Math.max(0, Math.floor((now.getTime() - moment.getTime()) / 60_000))
  const words = new Intl.RelativeTimeFormat(locales[language], { numeric: 'always' })
  if (minutes === 0) return undefined
  if (minutes < 60) return words.format(-minutes, 'minute')
  if (minutes < 48 * 60) return words.format(-Math.floor(minutes / 60), 'hour')
  return words.format(-Math.floor(minutes / 1440), 'day')
}

/** A size in bytes as people know it from their phones: "1,2 GB". */
export function formatSize(bytes: number, language: Language): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'gigabyte'] : [bytes / 1e6, 'megabyte']
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit,
    maximumFractionDigits: bytes >= 1e9 ? 1 : 0,
  }).format(size)
}

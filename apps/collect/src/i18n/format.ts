import { type Language, type LocalDate, locales, writeDay } from '@phieu/survey'

/** How numbers, days and sizes are written in one language. */
export interface Format {
  /** A number with at most so many decimals, three where it isn't said: `1.240`, `12,5`. */
  number: (value: number, decimals?: number) => string
  /** A day: 22/11/2026 in both languages. */
  day: (day: LocalDate) => string
  /** The time of day on this phone's clock: 12:04. */
  time: (moment: Date) => string
  /** A moment on this phone's clock: 12:04, 22/11/2026. */
  moment: (moment: Date) => string
  /**
   * How long ago something was, in the largest whole unit: “3 giờ trước”, “2 days ago”; `undefined`
   * for less than a minute.
   */
  age: (moment: Date, now: Date) => string | undefined
  /** A size in bytes as people know it from their phones: “1,2 GB”. */
  size: (bytes: number) => string
}

export const formats: Readonly<Record<Language, Format>> = {
  vi: formatIn(locales.vi),
  en: formatIn(locales.en),
}

function formatIn(locale: string): Format {
  return {
    number: (value, decimals) => value.toLocaleString(locale, { maximumFractionDigits: decimals }),
    day: writeDay,
    time: formatTime,
    moment: (moment) =>
      new Intl.DateTimeFormat(locale, {
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(moment),
    age: (moment, now) => formatAge(moment, now, locale),
    size: (bytes) => formatSize(bytes, locale),
  }
}

/** Not by `Intl`: it is told after every tap, and to make a format costs a cheap phone 15 ms. */
function formatTime(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(time.getHours())}:${two(time.getMinutes())}`
}

function formatAge(moment: Date, now: Date, locale: string): string | undefined {
  const minutes = Math.max(0, Math.floor((now.getTime() - moment.getTime()) / 60_000))
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  if (minutes === 0) return undefined
  if (minutes < 60) return words.format(-minutes, 'minute')
  if (minutes < 48 * 60) return words.format(-Math.floor(minutes / 60), 'hour')
  return words.format(-Math.floor(minutes / 1440), 'day')
}

function formatSize(bytes: number, locale: string): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'gigabyte'] : [bytes / 1e6, 'megabyte']
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: bytes >= 1e9 ? 1 : 0,
  }).format(size)
}

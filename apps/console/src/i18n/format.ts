import { formatFraction, multiplyFractions, parseFraction, toFraction } from '@phieu/scoring'
import { type Language, locales, writeDay } from '@phieu/survey'

/** How numbers and days are written in one language. Missing values are a dash. */
export interface Format {
  /** Whole number with signs between the thousands. */
  count: (n: number) => string
  /** A number with at most one decimal. */
  oneDecimal: (n: number) => string
  /** The size of a file: `1,2 MB`. @param bytes - 0 and more */
  size: (bytes: number) => string
  /** Exact points, rounded half up to two decimals. */
  points: (exact: string | null) => string
  /** Exact share 0 to 1, rounded half up to four decimals. */
  share: (exact: string | null) => string
  /** Exact share 0 to 1 as a percentage with one decimal. */
  percent: (exact: string | null) => string
  /** Exact per cent, rounded half up: an index with two decimals, a printed value with its own. */
  index: (exact: string | null, digits?: number) => string
  /** Exact number, rounded half up. */
  exact: (exact: string | null, digits: number) => string
  /** A double that is only known roughly: bounds of intervals, standard errors. */
  decimal: (value: number | null, digits: number) => string
  /** A share 0 to 1 that is only known roughly, as a percentage with one decimal. */
  roughPercent: (share: number | null) => string
  interval: (bounds: readonly [number, number] | null, digits: number) => string
  /** `2026-11-22` as 22/11/2026. */
  day: (iso: string) => string
  /** Hours, minutes, seconds and their zone, of ms since 1970. */
  time: (at: number) => string
  /** Day and time in the same zone. */
  moment: (at: number) => string
  /** The zone of every clock: GMT+7. */
  zone: string
}

const missing = '–'

/** The zone of what belongs to no round. */
export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh'

/**
 * @param timeZone - of all clocks: a round's, whatever the computer at which somebody sits says
 */
export function formatFor(language: Language, timeZone: string): Format {
  const locale = locales[language]
  // Each is made when it is first asked: all of them together would hold up an old computer.
  const whole = once(() => new Intl.NumberFormat(locale))
  const rough = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
  const clock = once(
    () => new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'medium', hour12: false }),
  )
  const zone = once(() => zoneName(timeZone))
  const calendar = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        timeZone,
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }),
  )
  const places = new Map<number, Intl.NumberFormat>()
  const withPlaces = (digits: number) => {
    const made = places.get(digits)
    if (made) return made
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
    const format = new Intl.NumberFormat(locale, options)
    places.set(digits, format)
    return format
  }

  const exactly = (exact: string | null, digits: number) =>
    exact === null ? missing : formatFraction(parseFraction(exact), digits, language)
  const decimal = (value: number | null, digits: number) =>
    value === null ? missing : withMinus(withPlaces(digits).format(value))

  return {
    count: (n) => whole().format(n),
    oneDecimal: (n) => withMinus(rough().format(n)),
    size: (bytes) => writeSize(bytes, locale),
    points: (exact) => exactly(exact, 2),
    share: (exact) => exactly(exact, 4),
    percent: (exact) => {
      if (exact === null) return missing
      const hundredfold = multiplyFractions(parseFraction(exact), toFraction(100))
      return `${formatFraction(hundredfold, 1, language)}%`
    },
    index: (exact, digits = 2) => (exact === null ? missing : `${exactly(exact, digits)}%`),
    exact: exactly,
    decimal,
    roughPercent: (share) => (share === null ? missing : `${decimal(100 * share, 1)}%`),
    interval: (bounds, digits) =>
      bounds === null ? missing : `${decimal(bounds[0], digits)}–${decimal(bounds[1], digits)}`,
    day: writeDay,
    time: (at) => `${clock().format(at)} (${zone()})`,
    moment: (at) => calendar().format(at),
    get zone() {
      return zone()
    },
  }
}

/** The hyphen that browsers write before a negative number is not the minus that is read beside digits. */
function withMinus(number: string): string {
  return number.replace('-', '−')
}

/** Makes it the first time. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined
  return () => (made ??= { it: make() }).it
}

/** How far a zone is from Greenwich today, in the same letters in every language. */
function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    timeZoneName: 'shortOffset',
  }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** In the largest unit of which there is one, never less than a tenth of a kilobyte. */
function writeSize(bytes: number, locale: string): string {
  const step = Math.max(1, Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  const unit = ['kilobyte', 'megabyte', 'gigabyte'][step - 1] ?? 'kilobyte'
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 })
  return format.format(Math.max(bytes / 1000 ** step, bytes > 0 ? 0.1 : 0))
}

/** How numbers and days are written in each language. */
export const formats: Readonly<Record<Language, Format>> = {
  vi: formatFor('vi', OFFICE_ZONE),
  en: formatFor('en', OFFICE_ZONE),
}

/** Names in the order of the Vietnamese alphabet: a ă â b c d đ e ê …, numbers by their size. */
export function compareNames(one: string, other: string): number {
  return vietnamese().compare(one, other)
}

const vietnamese = once(() => new Intl.Collator('vi', { numeric: true }))

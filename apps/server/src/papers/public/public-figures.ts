import {
  fractionText,
  multiplyFractions,
  parseDecimal,
  parseFraction,
  toFraction,
  type ChangeDocument,
} from '@phieu/scoring'
import { type Language, type LocalDate, locales, writeDay } from '@phieu/survey'
import { formatDecimal, type Decimal } from '../../exports/formats/decimal.ts'

type Bounds = readonly [number, number]

/** How numbers and days are written for the public in one language. What is missing is a dash. */
export interface Figures {
  /** Whole number with signs between the thousands. */
  count: (n: number) => string
  /** One decimal. */
  decimal: (value: number) => string
  /** One decimal, with its sign. */
  signed: (value: number) => string
  /** Two decimals. */
  points: (points: Decimal | null) => string
  /** Of per cent; two decimals. */
  percent: (percent: Decimal | null, digits?: number) => string
  /** A share of 0 to 1 as per cent; one decimal. */
  share: (share: Decimal | null) => string
  /** `94,10–97,21%`, or without the sign. */
  interval: (bounds: Bounds, sign?: '%' | '') => string
  /** From – to in words, for bounds that may be negative. */
  span: (bounds: Bounds) => string
  /**
   * How far a change went, without its direction, with no more decimals than are known;
   * `undefined` when nothing is left of it after rounding.
   */
  distance: (change: ChangeDocument) => string | undefined
  /** `2026-11-22` as 22/11/2026. */
  day: (day: LocalDate) => string
  list: (names: readonly string[]) => string
}

const missing = '–'
const DIGITS = 2
const to = { vi: 'đến', en: 'to' } as const

export function figuresIn(language: Language): Figures {
  const whole = new Intl.NumberFormat(locales[language])
  const names = new Intl.ListFormat(locales[language])
  const written = (value: Decimal, digits: number) =>
    formatDecimal(value, digits, language).replace('-', '−')
  const between = ([low, high]: Bounds, words: string) =>
    [low, high].map((bound) => written(bound, DIGITS)).join(words)

  return {
    count: (n) => whole.format(n),
    decimal: (value) => written(value, 1),
    signed: (value) => (value > 0 ? '+' : '') + written(value, 1),
    points: (points) => (points === null ? missing : written(points, DIGITS)),
    percent: (percent, digits = DIGITS) =>
      percent === null ? missing : `${written(percent, digits)}%`,
    share: (share) => (share === null ? missing : `${written(hundredfold(share), 1)}%`),
    interval: (bounds, sign = '%') => between(bounds, '–') + sign,
    span: (bounds) => between(bounds, ` ${to[language]} `),
    distance({ points, decimals }) {
      if (points === null) return undefined
      const digits = Math.min(decimals ?? DIGITS, DIGITS)
      const distance = written(points.replace('-', ''), digits)
      return /[1-9]/.test(distance) ? distance : undefined
    },
    day: writeDay,
    list: (all) => names.format(all),
  }
}

/** Exactly a hundred times as much. */
function hundredfold(share: Decimal): Decimal {
  const exact = typeof share === 'number' ? parseDecimal(share) : parseFraction(share)
  return fractionText(multiplyFractions(exact, toFraction(100)))
}

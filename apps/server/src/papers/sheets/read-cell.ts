import { LocalDate } from '@phieu/survey'
import { wrong, type Wrong } from './fault.ts'
import type { NumberFormat, SheetCell } from './sheet.ts'

/**
 * A text on one line, as names are: who breaks the line of a cell makes a table look better, and means
 * no other name. Empty where the cell is; or why the cell says nothing certain.
 */
export function readLine(cell: SheetCell): string | Wrong {
  const text = readText(cell)
  return typeof text === 'string' ? text.replaceAll(/\s*[\n\r\v\f\u2028\u2029]\s*/g, ' ') : text
}

/** A text, empty where the cell is; or why the cell says nothing certain. */
export function readText(cell: SheetCell): string | Wrong {
  if (cell.kind === 'empty') return ''
  if (cell.kind === 'text') return cell.text
  if (cell.kind === 'number' && cell.shown === 'plain') return String(cell.value)
  return whyUncertain(cell)
}

export interface DecimalLimits {
  /** The most decimals. */
  digits: number
  max: number
  /** Whether a cell may show the value as per cent, as 76.25 % for 0.7625. */
  percent?: boolean
}

/**
 * A decimal of 0 or more, with comma or point, as digits with a point and with the decimals that it
 * was written with; or why it is none.
 */
export function readDecimal(cell: SheetCell, limits: DecimalLimits): string | Wrong {
  if (cell.kind === 'number' && showsItself(cell.shown, limits)) {
    return storedDecimal(cell.value, limits)
  }
  if (cell.kind !== 'text') return whyUncertain(cell)

  const written = cell.text
  if (/^[-−–]\s?[\d.,]+$/.test(written)) return wrong('negative', written)
  const [, whole, decimals = ''] = /^(\d{1,9})(?:[.,](\d+))?$/.exec(written) ?? []
  if (whole === undefined) {
    const isGrouped = /^\d{1,3}(?:[., \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/.test(written)
    return wrong(isGrouped ? 'ambiguous-number' : 'not-a-number', written)
  }
  const mayBeGrouped = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  if (mayBeGrouped && limits.digits < 3) return wrong('ambiguous-number', written)
  if (decimals.length > limits.digits) return wrong('too-many-decimals', written, limits.digits)

  const decimal = `${BigInt(whole)}${decimals && `.${decimals}`}`
  return Number(decimal) > limits.max ? wrong('above-maximum', written, limits.max) : decimal
}

function showsItself(shown: NumberFormat, { percent = false }: Pick<DecimalLimits, 'percent'>) {
  return shown === 'plain' || shown === 'dressed' || (percent && shown === 'percent')
}

/** A stored number is binary: 0.7625 may stand in the file as 0.76249999999999996. */
function storedDecimal(value: number, { digits, max }: DecimalLimits): string | Wrong {
  const found = String(value)
  if (value < 0) return wrong('negative', found)
  if (value > max) return wrong('above-maximum', found, max)
  const rounded = value.toFixed(digits)
  if (Math.abs(Number(rounded) - value) > 1e-11) return wrong('too-many-decimals', found, digits)
  return rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded
}

/** A whole number of 1 or more; or why it is none. */
export function readCount(cell: SheetCell): number | Wrong {
  const isNumber = cell.kind === 'number' && showsItself(cell.shown, {})
  const text = isNumber ? String(cell.value) : readText(cell)
  if (typeof text !== 'string') return text
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : wrong('not-whole', text)
}

/** A code whose leading zeros matter: as text only, empty where the cell is; or why it is none. */
export function readCode(cell: SheetCell): string | Wrong {
  if (cell.kind === 'number') return wrong('zeros-lost', String(cell.value))
  const isRounded = cell.kind === 'text' && /^\d(?:[.,]\d+)?E[+-]?\d+$/i.test(cell.text)
  return isRounded ? wrong('digits-lost', cell.text) : readText(cell)
}

/** The day that spreadsheets count from, in days since 1970; true for every day since March 1900. */
const SHEET_BEGINNING = -25_569

const DAY = 86_400_000

/**
 * A day: a cell that shows one, or a text such as `01/07/2025` (day, month, year), `2025-7-1` or either
 * with a time of that day; `undefined` where the cell is empty.
 */
export function readDay(cell: SheetCell): LocalDate | undefined | Wrong {
  if (cell.kind === 'empty') return undefined
  if (cell.kind === 'number' && cell.shown === 'date') return dayOfNumber(cell.value)
  const text = readText(cell)
  if (typeof text !== 'string') return text
  const { day = '', month = '', year } = wayOfDay.exec(text)?.groups ?? {}
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = LocalDate.safeParse(written).data
  return read !== undefined && isOfOurTime(read) ? read : wrong('not-a-day', text)
}

/**
 * Whether a day that is written as a text is the same read month first, as Americans do: `7/1/2025` may be
 * one, `31/7/2025` is none; `undefined` where it says nothing of the order, as `2025-07-01` or `1/1/2025`.
 */
export function mayBeMonthFirst(cell: SheetCell): boolean | undefined {
  if (cell.kind !== 'text' || /^\d{4}/.test(cell.text)) return undefined
  const { day, month } = wayOfDay.exec(cell.text)?.groups ?? {}
  return day === undefined || Number(day) === Number(month) ? undefined : Number(day) <= 12
}

/** Numbers with slashes, points or dashes between. A time that names a zone is only taken where a day begins. */
const wayOfDay = (() => {
  const between = String.raw`\s*[/.\p{Pd}\u2212]\s*`
  const dayFirst = String.raw`(?<day>\d{1,2})${between}(?<month>\d{1,2})${between}(?<year>\d{4})`
  const yearFirst = String.raw`(?<year>\d{4})${between}(?<month>\d{1,2})${between}(?<day>\d{1,2})`
  const time = String.raw`(?:[T ]\s*(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|00:00(?::00(?:\.0+)?)?Z))?`
  return new RegExp(`^(?:${dayFirst}|${yearFirst})${time}$`, 'u')
})()

function dayOfNumber(value: number): LocalDate | Wrong {
  const date = new Date((Math.floor(value) + SHEET_BEGINNING) * DAY)
  const isDay = value >= 61 && Number.isFinite(date.getTime()) && date.getUTCFullYear() < 10_000
  const day = isDay ? date.toISOString().slice(0, 10) : ''
  return isOfOurTime(day) ? day : wrong('not-a-day', String(value))
}

/** A year of another calendar (2568 is 2025 in Thailand), or of a slip, is no day that an office means. */
function isOfOurTime(day: LocalDate): boolean {
  return day >= '1900' && day < '2200'
}

function whyUncertain(cell: SheetCell): Wrong {
  if (cell.kind === 'formula') return wrong('formula', cell.text)
  if (cell.kind === 'error') return wrong('error-value', cell.text)
  if (cell.kind !== 'number') return wrong('not-a-number', '')
  if (cell.shown === 'dressed' || cell.shown === 'scaled') {
    return wrong('shown-otherwise', String(cell.value))
  }
  return wrong(cell.shown === 'percent' ? 'percent-value' : 'date-value')
}

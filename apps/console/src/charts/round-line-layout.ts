/** The geometry of ballots adding up over days, beside the way to the target: pure, so that it can be tested. */
import { daysBetween, MOST_DAYS, roundUp, type DayPoint, type DayValue } from './day-line-layout.ts'

export interface RoundLineLayout {
  /** How many there were at the end of each day, from the first to today, or to the last of collecting. */
  readonly points: readonly DayPoint[]
  /** From nothing to the target over the days of collecting; `undefined` where either is missing. */
  readonly way: { readonly from: Place; readonly to: Place } | undefined
  /** The days at the ends of the axis. */
  readonly first: string
  readonly last: string
  /** The top of the scale: a round number. */
  readonly top: number
}

interface Place {
  /** 0 at the first day to 1 at the last. */
  readonly x: number
  /** 0 at the bottom to 1 at the top of the scale. */
  readonly y: number
}

/** What of a round is drawn. */
export interface RoundDays {
  /** What came on each day, in their order, each once; days with nothing may be left out. */
  readonly days: readonly DayValue[]
  readonly today: string
  /** 0 where nothing is wanted. */
  readonly target: number
  /** The days of collecting, where they are set. */
  readonly period: { readonly from: string; readonly to: string } | undefined
}

/** @returns `undefined` where nothing has come */
export function layOutRound({
  days,
  today,
  target,
  period,
}: RoundDays): RoundLineLayout | undefined {
  const begin = days.at(0)?.day
  if (begin === undefined) return undefined
  const first = period && period.from < begin ? period.from : begin
  const came = days.at(-1)?.day ?? begin
  const reached = latest(today, came)
  const last = period ? latest(period.to, came) : reached
  // Once all days of collecting are over nothing more comes: years of nothing would squeeze what came.
  const end = last < reached ? last : reached

  const axis = daysBetween(first, last).slice(-MOST_DAYS)
  const at = (day: string) => place(day, axis)
  const sums = addUp(days, axis)
  const top = roundUp(Math.max(1, target, ...sums))
  const drawn = axis.filter((day) => day <= end)
  return {
    points: drawn.map((day, index) => {
      const value = sums[index] ?? 0
      return { day, value, x: at(day), y: value / top }
    }),
    way:
      period && target > 0
        ? { from: { x: at(period.from), y: 0 }, to: { x: at(period.to), y: target / top } }
        : undefined,
    first: axis[0] ?? first,
    last: axis.at(-1) ?? last,
    top,
  }
}

/** How many there were at the end of each day; what came before the first counts on it. */
function addUp(days: readonly DayValue[], axis: readonly string[]): number[] {
  let sum = 0
  let next = 0
  return axis.map((day) => {
    for (let each = days[next]; each && each.day <= day; each = days[(next += 1)]) sum += each.value
    return sum
  })
}

/** Where a day stands on the axis; one outside of it at the nearer end. */
function place(day: string, axis: readonly string[]): number {
  const before = axis.filter((each) => each < day).length
  return Math.min(1, before / Math.max(1, axis.length - 1))
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}

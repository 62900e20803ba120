/** The geometry of a line over days: pure, so that it can be tested. */

export interface DayValue {
  /** `2026-11-22` */
  readonly day: string
  readonly value: number
}

export interface DayPoint extends DayValue {
  /** 0 at the first day to 1 at the last. */
  readonly x: number
  /** 0 at the bottom to 1 at the top of the scale. */
  readonly y: number
}

export interface DayLineLayout {
  /** Every day from the first to the last, also those with nothing. */
  readonly points: readonly DayPoint[]
  /** The top of the scale: a round number, at least the largest value. */
  readonly top: number
}

/** The most days that are drawn; of a longer time the last ones. */
export const MOST_DAYS = 400

/** Where each day stands. @param days - in their order, each once */
export function layOutDays(days: readonly DayValue[]): DayLineLayout {
  const values = new Map(days.map(({ day, value }) => [day, value]))
  const whole = daysBetween(days.at(0)?.day, days.at(-1)?.day).slice(-MOST_DAYS)
  const top = roundUp(Math.max(1, ...whole.map((day) => values.get(day) ?? 0)))
  return {
    top,
    points: whole.map((day, at) => {
      const value = values.get(day) ?? 0
      return { day, value, x: whole.length === 1 ? 0.5 : at / (whole.length - 1), y: value / top }
    }),
  }
}

/** The next of 1, 2, 5, 10, 20, 50 … */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  const step = [1, 2, 5, 10].find((each) => each * power >= value) ?? 10
  return step * power
}

/** Every day from one to another, both with them; of a longer time the last `MOST_DAYS`. */
export function daysBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return []
  const days: string[] = []
  const end = Date.parse(`${last}T00:00:00Z`)
  // A phone whose clock was years off must not draw for ever.
  const begin = Math.max(Date.parse(`${first}T00:00:00Z`), end - MOST_DAYS * DAY)
  for (let at = begin; at <= end; at += DAY) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/** In ms. */
const DAY = 86_400_000

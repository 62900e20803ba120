import { mondayOf, type LocalDate } from '@phieu/survey'

/** Over how many days at least the pace is taken, today among them. */
export const PACE_DAYS = 7

/**
 * Where collecting is going. `none`: nothing is wanted. `reached`: it is there. `stalled`: nothing
 * came since the Monday before the last seven days. `open`: it will be reached, and no last day is set to compare with.
 */
export type ForecastState = 'none' | 'reached' | 'on-time' | 'late' | 'stalled' | 'open'

export interface Forecast {
  state: ForecastState
  /** The day on which the target is reached at this pace; only where it is still to be reached. */
  on: LocalDate | undefined
}

/**
 * When a target is reached if every day brings what the days since `paceSince` brought on average.
 *
 * @param recent - ballots counted since then, today's among them
 * @param lastDay - the last day of collecting, where one is set
 */
export function forecastOf(
  { counted, recent, target }: { counted: number; recent: number; target: number | undefined },
  { today, lastDay }: { today: LocalDate; lastDay: LocalDate | undefined },
): Forecast {
  if (target === undefined || target === 0) return { state: 'none', on: undefined }
  if (counted >= target) return { state: 'reached', on: undefined }
  if (recent === 0) return { state: 'stalled', on: undefined }

  const on = daysAfter(today, Math.ceil(((target - counted) * paceDays(today)) / recent))
  if (lastDay === undefined) return { state: 'open', on }
  return { state: on <= lastDay ? 'on-time' : 'late', on }
}

/**
 * The first of the days over which the pace is taken: a Monday, since of most ballots the week alone
 * is known.
 */
export function paceSince(today: LocalDate): LocalDate {
  return mondayOf(daysAfter(today, 1 - PACE_DAYS))
}

/** 7 to 13. */
function paceDays(today: LocalDate): number {
  const days = Array.from({ length: 2 * PACE_DAYS }, (_, at) => daysAfter(today, -at))
  return days.indexOf(paceSince(today)) + 1
}

/** @param days - may be negative; a day beyond the calendar of dates is its last one */
export function daysAfter(day: LocalDate, days: number): LocalDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999
    ? '9999-12-31'
    : date.toISOString().slice(0, 10)
}

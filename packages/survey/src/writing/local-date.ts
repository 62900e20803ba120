import { z } from 'zod'

/**
 * A day without a time, `YYYY-MM-DD`: all that a ballot may remember of when it was given. Of a year from 1
 * on: the week of a day before may begin in a year that is written otherwise.
 */
export const LocalDate = z.iso.date().refine((day) => day > '0001')
export type LocalDate = z.infer<typeof LocalDate>

/** The day that it is at `now` in a time zone (IANA name). */
export function localDate(now: Date, timeZone: string): LocalDate {
  return dayTeller(timeZone)(now)
}

/** Tells the day in a time zone; to be kept where it is told often, because making it is slow. */
export function dayTeller(timeZone: string): (now: Date) => LocalDate {
  // The Swedish locale writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  return (now) => format.format(now)
}

/** The day that comes so many days after another one; before it where `days` is negative. */
export function daysLater(day: LocalDate, days: number): LocalDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The Monday of a day's week: all that a ballot without an interviewer keeps of its day. */
export function mondayOf(day: LocalDate): LocalDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysLater(day, -((weekday + 6) % 7))
}

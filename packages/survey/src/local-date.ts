import { z } from 'zod'

/** A day without a time, `YYYY-MM-DD`: all that a ballot may remember of when it was given. */
export const LocalDate = z.iso.date()
export type LocalDate = z.infer<typeof LocalDate>

/** The day that it is at `now` in a time zone (IANA name). */
export function localDate(now: Date, timeZone: string): LocalDate {
  // The Swedish locale writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
}

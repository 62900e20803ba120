import { LocalDate } from '@phieu/survey'

/** The moment at which a day begins in a time zone (IANA name), ISO 8601 UTC. */
export function startOfDay(day: LocalDate, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // Once more from there: the clocks may have been changed in between.
  const first = midnight - offsetAt(midnight, timeZone)
  return new Date(midnight - offsetAt(first, timeZone)).toISOString()
}

/** The day after. */
export function dayAfter(day: LocalDate): LocalDate {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000)
  return LocalDate.parse(next.toISOString().slice(0, 10))
}

/** How far the clocks of a time zone are ahead of UTC, in ms. */
function offsetAt(moment: number, timeZone: string): number {
  // The Swedish locale writes moments as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return Date.parse(`${format.format(moment).replace(' ', 'T')}Z`) - moment
}

/** How much comes through an open link: by the hours of the clock, counted in the database. */

/** How often a link may be opened in an hour by all together, for each ballot that it takes in one. */
export const OPENINGS_PER_BALLOT = 20

/** How often one address may open one link in an hour, however often others have. */
export const OWN_OPENINGS = 30

const HOUR = 3_600_000

/** The hour as it is written where it is counted: `2026-11-22T09`. */
export function hourAt(now: Date): string {
  return now.toISOString().slice(0, 'YYYY-MM-DDTHH'.length)
}

/** Until the next hour begins and everything is counted anew, in whole seconds. */
export function secondsLeft(now: Date): number {
  return Math.ceil((HOUR - (now.getTime() % HOUR)) / 1000)
}

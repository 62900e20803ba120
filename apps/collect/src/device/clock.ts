/** A phone's clock may be wrong by hours or by years; the office says with its answers what time it is. */
import type { DeviceDatabase } from './database.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** By so much a clock may be wrong without harm, in ms (ten minutes): what is kept of a ballot is its day. */
const HARMLESS = 600_000

/**
 * How far this phone's clock was from the office's when the office last said what time it is.
 *
 * @returns in ms, more than 0 where it is ahead; `undefined` where the office has never said so
 */
export async function readClockError(db: DeviceDatabase): Promise<number | undefined> {
  const [backups, kept] = await retryIfClosed(db, () =>
    Promise.all([db.backups.get('current'), db.briefings.get('current')]),
  )
  const [last] = [
    { said: backups?.at, heard: backups?.askedAt },
    { said: kept?.briefing.at, heard: kept?.fetchedAt },
  ]
    .flatMap(({ said, heard }) => {
      const time = readTime(said)
      return time !== undefined && heard ? [{ said: time, heard }] : []
    })
    .sort((a, b) => b.said - a.said)
  return last && last.heard.getTime() - last.said
}

/** Whether a clock is so wrong that ballots may bear another day. */
export function isWrong(clockError: number | undefined): boolean {
  return clockError !== undefined && Math.abs(clockError) > HARMLESS
}

/** The time at the office, where it has said it; else what this phone takes for it. */
export function officeTime({ at }: { at?: string | undefined }, now: Date): Date {
  const said = readTime(at)
  return said === undefined ? now : new Date(said)
}

/** The years in which an office may stand: a line that changes one digit of a time makes it another millennium. */
const SINCE = Date.UTC(2020)
const UNTIL = Date.UTC(2100)

/** What an office has said of its time, in ms; `undefined` where none can have said that. */
function readTime(at: string | undefined): number | undefined {
  const time = Date.parse(at ?? '')
  return time >= SINCE && time < UNTIL ? time : undefined
}

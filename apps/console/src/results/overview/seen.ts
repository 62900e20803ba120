/** What a round's first page showed on an earlier day, kept in this browser: sums of the round alone. */

/** The sums of which it is told by how much they have changed. */
export interface Sums {
  readonly counted: number
  readonly lying: number
  readonly held: number
  readonly silent: number
  readonly owed: number
}

/** What was shown last on a day. */
export interface Seen {
  /** `2026-11-30` */
  readonly day: string
  readonly sums: Sums
}

/**
 * What this browser showed last on the day before; `undefined` where it showed nothing then.
 *
 * @param today - in the round's time zone
 */
export function readEarlier(storage: Storage, round: string, today: string): Seen | undefined {
  const [last, before] = (storage.getItem(keyOf(round)) ?? '').split('\n').map(readLine)
  return last && last.day < today ? last : before
}

/** Keeps what is shown now, for the days to come. */
export function keepSums(storage: Storage, round: string, now: Seen): void {
  const earlier = readEarlier(storage, round, now.day)
  const lines = [now, ...(earlier ? [earlier] : [])].map(writeLine)
  try {
    storage.setItem(keyOf(round), lines.join('\n'))
  } catch {
    // A browser without room remembers nothing; the page shows what it has.
  }
}

function keyOf(round: string): string {
  return `phieu.console.seen.${round}`
}

const names = ['counted', 'lying', 'held', 'silent', 'owed'] as const

/** A day and its sums, a blank between. */
function writeLine({ day, sums }: Seen): string {
  return [day, ...names.map((name) => sums[name])].join(' ')
}

function readLine(line: string): Seen | undefined {
  if (!/^\d{4}-\d\d-\d\d( \d+){5}$/.test(line)) return undefined
  const [day = '', ...figures] = line.split(' ')
  const [counted = 0, lying = 0, held = 0, silent = 0, owed = 0] = figures.map(Number)
  return { day, sums: { counted, lying, held, silent, owed } }
}

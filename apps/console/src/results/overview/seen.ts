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
 * Keeps what is shown now, and tells what was shown last on the day before it.
 *
 * @param today - in the round's time zone
 * @returns `undefined` where this browser showed nothing on an earlier day
 */
export function rememberSums(
  storage: Storage,
  round: string,
  today: string,
  sums: Sums,
): Seen | undefined {
  const key = `phieu.console.seen.${round}`
  const [last, before] = (storage.getItem(key) ?? '').split('\n').map(readLine)
  const earlier = last && last.day < today ? last : before
  const lines = [{ day: today, sums }, ...(earlier ? [earlier] : [])].map(writeLine)
  try {
    storage.setItem(key, lines.join('\n'))
  } catch {
    // A browser without room remembers nothing; the page shows what it has.
  }
  return earlier
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

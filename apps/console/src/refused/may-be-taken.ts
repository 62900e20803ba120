import type { RefusedRow } from '../api/answers.ts'

/** What no box can take, whoever vouches for it. */
const HOPELESS: ReadonlySet<string> = new Set(['unreadable', 'wrong-key', 'conflicting'])

/** Whether the office may lay a ballot into the box of its round although the door has refused it. */
export function mayBeTaken({ round, refusedOn, why }: RefusedRow): boolean {
  return round !== null && refusedOn !== null && !HOPELESS.has(why)
}

/** The page on which it is done. */
export function takeIn(round: string | null, rows: readonly Pick<RefusedRow, 'id'>[]): string {
  return `/rounds/${round}/box/take-in?refused=${rows.map(({ id }) => id).join(',')}`
}

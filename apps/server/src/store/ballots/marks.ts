import { doubtfulFlags, type FlagName } from '@phieu/scoring/counting'
import { sql } from 'kysely'

/** The flag of each bit of `marks`, from the lowest: what stands in databases. Others come behind. */
const flagOfBit: readonly FlagName[] = [
  'fast',
  'straight',
  'unanswered',
  'duplicate',
  'burst',
  'desk',
  'revoked-sender',
  'link-full',
  'clock-ahead',
  'clock-behind',
  'late',
]

/** @throws RangeError when it is no flag's name */
export function markOf(flag: string): number {
  const bit = flagOfBit.findIndex((each) => each === flag)
  if (bit < 0) throw new RangeError(`there is no flag ${flag}`)
  return 1 << bit
}

export function marksOf(flags: readonly string[]): number {
  return flags.reduce((marks, flag) => marks | markOf(flag), 0)
}

/** The names of the flags, in their order. */
export function flagsIn(marks: number): FlagName[] {
  return flagOfBit.filter((_, bit) => (marks & (1 << bit)) !== 0).toSorted()
}

/** Whichever of them it has, a ballot is doubtful. */
export const doubts = marksOf([...doubtfulFlags])

/** Whether a row of `ballots` has any of these marks. */
export function hasMark(marks: number) {
  return sql<boolean>`(marks & ${sql.lit(marks)}) <> 0`
}

/** How many flags a row of `ballots` has. */
export const flagCount = sql<number>`(${sql.join(
  flagOfBit.map((_, bit) => sql`((marks >> ${sql.lit(bit)}) & 1)`),
  sql` + `,
)})`

import {
  modeDifferences,
  rounded,
  waysOfAsking,
  type ModeSums,
  type UnitTrace,
} from '@phieu/scoring'
import { AaporCounts, LocalDate } from '@phieu/survey'
import { z } from 'zod'
import { hiddenGroups } from './hidden-groups.ts'

const Count = z.int().min(0)

export const AskedBy = z.enum(waysOfAsking)

/** Percentage points, rounded to one decimal. */
const Points = z.number()

/**
 * How ballots were collected, as far as the answers themselves don't say. It was seen once, when the
 * round was published: of which ballot came how no package tells, so it is taken on trust.
 */
export const FieldworkRecord = z.strictObject({
  /** Days on which the first and the last counted ballot were finished; of most only the week is known. */
  days: z.tuple([LocalDate, LocalDate]).nullable(),
  /** Counted ballots by mode, in tens; `null` where they are too few, or would give the few away. */
  modes: z.array(z.strictObject({ mode: AskedBy, ballots: Count.nullable() })),
  /** How long the questions were on the screen, where that was taken: median, in seconds by tens; ballots in tens. */
  seconds: z.strictObject({ ballots: Count, median: Count }).nullable(),
  /** What became of those to whom interviewers went, by group over the units that do not hide it, in the classes of AAPOR; `complete` in tens. */
  contacts: z.array(z.strictObject({ group: z.string(), ...AaporCounts.shape })),
  /** The same of units of which nothing is hidden: contacts in tens, rates 0 to 1 with two decimals. */
  unitContacts: z.array(
    z.strictObject({
      unit: z.string(),
      contacts: Count,
      rr1: z.number().nullable(),
      coop1: z.number().nullable(),
    }),
  ),
  /** See `ModeDifference`; of units that do not hide the group. */
  differences: z.array(
    z.strictObject({
      group: z.string(),
      mode: AskedBy,
      against: AskedBy,
      area: z.int().nullable(),
      ballots: Count,
      basis: z.enum(['unit', 'block']),
      difference: Points,
      interval: z.tuple([Points, Points]),
    }),
  ),
})
export type FieldworkRecord = z.infer<typeof FieldworkRecord>

/** As precise as tells nothing of one ballot: the rest of them, by group, stands elsewhere. */
export function inTens(count: number): number {
  return 10 * Math.round(count / 10)
}

/** Nobody looked. */
export const noFieldwork: FieldworkRecord = {
  days: null,
  modes: [],
  seconds: null,
  contacts: [],
  unitContacts: [],
  differences: [],
}

/**
 * What modes make of the answers about the units that do not hide the group: with the others in it,
 * who knows the rest could work out what few people said.
 *
 * @param traces - as everyone may see them
 */
export function toldDifferences(
  sums: readonly ModeSums[],
  traces: readonly UnitTrace[],
): FieldworkRecord['differences'] {
  const hidden = new Set(traces.flatMap(hiddenGroups))
  const told = sums.filter(({ unit, group }) => !hidden.has(`${unit} ${group}`))
  return modeDifferences(told).map(({ difference, interval: [lower, upper], ...rest }) => ({
    ...rest,
    difference: rounded(difference, 1),
    interval: [rounded(lower, 1), rounded(upper, 1)],
  }))
}

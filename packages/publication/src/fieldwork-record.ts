import {
  modeDifferences,
  rounded,
  waysOfAsking,
  type ModeSums,
  type UnitTrace,
} from '@phieu/scoring'
import { AaporCounts, LocalDate } from '@phieu/survey'
import { z } from 'zod'

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
  /** What became of those whom interviewers went to, by group, in the classes of AAPOR; `complete` in tens. */
  contacts: z.array(z.strictObject({ group: z.string(), ...AaporCounts.shape })),
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

/** Nobody looked. */
export const noFieldwork: FieldworkRecord = {
  days: null,
  modes: [],
  seconds: null,
  contacts: [],
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

function hiddenGroups({ unit, groups, areas }: UnitTrace): string[] {
  const cells = areas.flatMap(({ items }) => items).flatMap((item) => item.groups)
  return [
    ...groups.filter(({ ballots }) => ballots === null),
    ...cells.filter(({ hidden }) => hidden),
  ].map(({ group }) => `${unit} ${group}`)
}

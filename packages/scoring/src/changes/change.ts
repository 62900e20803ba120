import {
  addFractions,
  subtractFractions,
  toFraction,
  toNumber,
  zero,
  type Fraction,
} from '../exact/fraction.ts'
import { formatFraction, parseDecimal } from '../exact/fraction-text.ts'
import { chanceOf } from '../ranks/comparisons.ts'
import { z, type Interval } from '../intervals/intervals.ts'
import type { Reach } from '../intervals/share-reach.ts'

/** A unit's value (index or area, in per cent) in one round. */
export interface Measured {
  readonly value: Fraction
  /** In percentage points; `undefined` when it is not known, as of values that were only published. */
  readonly standardError: number | undefined
  /** Decimals that the value was printed with; `undefined` when it is exact. */
  readonly decimals: number | undefined
  /** Of its interval, in percentage points; `undefined` where the standard error says it. */
  readonly reach?: Reach | undefined
}

/**
 * A value of which only the print is left, with the precision that it was printed with.
 *
 * @param printed - with a decimal point: `93.89`
 * @throws RangeError when it is no decimal
 */
export function printedValue(printed: string): Measured {
  const decimals = printed.split('.')[1]?.length ?? 0
  return { value: parseDecimal(printed), standardError: undefined, decimals }
}

/**
 * A value as it will be printed, half up.
 *
 * @param decimals - 0 and more
 */
export function printedAs(
  { value, ...error }: Pick<Measured, 'value' | 'standardError' | 'reach'>,
  decimals: number,
): Measured {
  return { ...error, value: parseDecimal(formatFraction(value, decimals, 'en')), decimals }
}

/** A unit in two rounds. */
export interface Pair {
  readonly now: Measured | undefined
  readonly before: Measured | undefined
  /** What the registry's lineage says of the unit between the rounds. */
  readonly unit: 'same' | 'renamed' | 'changed'
  readonly definitionChanged: boolean
  readonly firstRoundOfBlock: boolean
}

/** Whether two rounds can be compared, or why not. */
export type ChangeState =
  | 'compared'
  | 'first-round-of-block'
  | 'unit-changed'
  | 'definition-changed'
  | 'no-value'
  | 'no-previous-value'

/** How far a value moved. All but the state is `undefined` unless the state is `compared`. */
export interface Change {
  readonly state: ChangeState
  /** Percentage points (điểm phần trăm), now − before. */
  readonly points: Fraction | undefined
  /** The decimals of the finer of two printed values; `undefined` when both values are exact. */
  readonly decimals: number | undefined
  /** How far rounding in print may have moved the change, in percentage points. */
  readonly rounding: Fraction | undefined
  readonly standardError: number | undefined
  /** 95 %, widened by the rounding. */
  readonly interval: Interval | undefined
  /**
   * How likely a change is at least as large where there is none, rounding taken off; `undefined`
   * without an interval.
   */
  readonly chance: number | undefined
  /**
   * The change may be nothing: by itself, its interval holds 0; in a table, see `judgeTogether`.
   * `undefined` when there is no interval and rounding alone does not decide.
   */
  readonly withinNoise: boolean | undefined
}

/**
 * The change of one unit against an earlier round.
 *
 * @see METHOD.md, section 9
 */
export function compareRounds(pair: Pair): Change {
  const { now, before } = pair
  const state = comparability(pair)
  if (state !== 'compared' || !now || !before) {
    return { ...noChange, state }
  }
  const decimals = [now.decimals, before.decimals].filter((each) => each !== undefined)
  return {
    state,
    decimals: decimals.length > 0 ? Math.max(...decimals) : undefined,
    ...withError(
      subtractFractions(now.value, before.value),
      addFractions(halfUnit(now), halfUnit(before)),
      joinErrors([now.standardError, before.standardError]),
      changeReach(now, before),
    ),
  }
}

/** A change that there is none of. */
export const noChange = {
  points: undefined,
  decimals: undefined,
  rounding: undefined,
  standardError: undefined,
  interval: undefined,
  chance: undefined,
  withinNoise: undefined,
}

function comparability(pair: Pair): ChangeState {
  if (pair.firstRoundOfBlock) return 'first-round-of-block'
  if (pair.unit === 'changed') return 'unit-changed'
  if (pair.definitionChanged) return 'definition-changed'
  if (!pair.now) return 'no-value'
  return pair.before ? 'compared' : 'no-previous-value'
}

/**
 * A change with all that is known of its error.
 *
 * @param reach - of the change; without one, 1.96 standard errors to either side
 */
export function withError(
  points: Fraction,
  rounding: Fraction,
  standardError: number | undefined,
  reach: Reach | undefined = standardError === undefined ? undefined : evenReach(standardError),
): Omit<Change, 'state' | 'decimals'> {
  const [middle, rounded] = [toNumber(points), toNumber(rounding)]
  const known = { points, rounding, standardError }
  if (!reach) {
    const withinNoise = Math.abs(middle) <= rounded && rounded > 0 ? true : undefined
    return { ...known, interval: undefined, chance: undefined, withinNoise }
  }
  const { below, above } = reach
  const interval: Interval = [middle - below - rounded, middle + above + rounded]
  const left = Math.max(0, Math.abs(middle) - rounded)
  const chance = chanceOf(left, (middle > 0 ? below : above) / z)
  return { ...known, interval, chance, withinNoise: interval[0] <= 0 && interval[1] >= 0 }
}

/** Two rounds are different samples: now may be lower, or then have been higher. */
function changeReach(now: Measured, before: Measured): Reach | undefined {
  const [one, two] = [reachOf(now), reachOf(before)]
  return (
    one &&
    two && {
      below: Math.hypot(one.below, two.above),
      above: Math.hypot(one.above, two.below),
    }
  )
}

function reachOf({ reach, standardError }: Measured): Reach | undefined {
  return reach ?? (standardError === undefined ? undefined : evenReach(standardError))
}

function evenReach(standardError: number): Reach {
  return { below: z * standardError, above: z * standardError }
}

/** Half a unit of the last printed place: as far as rounding can have moved the value. */
function halfUnit({ decimals }: Measured): Fraction {
  return decimals === undefined ? zero : toFraction(1, 2n * 10n ** BigInt(decimals))
}

/** The error of a sum of independent values; `undefined` when one of them is not known. */
export function joinErrors(errors: readonly (number | undefined)[]): number | undefined {
  const known = errors.filter((error) => error !== undefined)
  if (known.length < errors.length) return undefined
  return Math.sqrt(known.reduce((sum, error) => sum + error ** 2, 0))
}

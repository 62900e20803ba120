import {
  addFractions,
  subtractFractions,
  toFraction,
  toNumber,
  zero,
  type Fraction,
} from './fraction.ts'
import { formatFraction, parseDecimal } from './fraction-text.ts'
import { z, type Interval } from './intervals.ts'

/** A unit's value (index or area, in per cent) in one round. */
export interface Measured {
  readonly value: Fraction
  /** In percentage points; `undefined` when it is not known, as of values that were only published. */
  readonly standardError: number | undefined
  /** Decimals that the value was printed with; `undefined` when it is exact. */
  readonly decimals: number | undefined
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
  { value, standardError }: Pick<Measured, 'value' | 'standardError'>,
  decimals: number,
): Measured {
  return { value: parseDecimal(formatFraction(value, decimals, 'en')), standardError, decimals }
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
  /** The interval holds 0; `undefined` when there is none and rounding alone does not decide. */
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
  withinNoise: undefined,
}

function comparability(pair: Pair): ChangeState {
  if (pair.firstRoundOfBlock) return 'first-round-of-block'
  if (pair.unit === 'changed') return 'unit-changed'
  if (pair.definitionChanged) return 'definition-changed'
  if (!pair.now) return 'no-value'
  return pair.before ? 'compared' : 'no-previous-value'
}

/** A change with all that is known of its error. */
export function withError(
  points: Fraction,
  rounding: Fraction,
  standardError: number | undefined,
): Omit<Change, 'state' | 'decimals'> {
  const [middle, rounded] = [toNumber(points), toNumber(rounding)]
  if (standardError === undefined) {
    const withinNoise = Math.abs(middle) <= rounded && rounded > 0 ? true : undefined
    return { points, rounding, standardError, interval: undefined, withinNoise }
  }

  const reach = z * standardError + rounded
  const interval: Interval = [middle - reach, middle + reach]
  return { points, rounding, standardError, interval, withinNoise: Math.abs(middle) <= reach }
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

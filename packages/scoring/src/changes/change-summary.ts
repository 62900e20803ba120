import { joinErrors, noChange, withError, type Change } from './change.ts'
import {
  compareFractions,
  divideFractions,
  sumFractions,
  toFraction,
  zero,
  type Fraction,
} from '../exact/fraction.ts'

/** The changes of the units of a block, taken together. Only units with both values are counted. */
export interface ChangeSummary<Unit> extends Omit<Change, 'state'> {
  readonly compared: number
  readonly up: number
  readonly down: number
  /** Who rose most, more than one when they rose alike; empty when nobody rose. */
  readonly roseMost: readonly Unit[]
}

/**
 * The mean change of a block, and how many units rose of how many.
 *
 * @param covarianceOf - of two units' changes, in square percentage points: people who rated both move
 *   both, and the mean with them
 */
export function summariseChanges<Unit>(
  changes: ReadonlyMap<Unit, Change>,
  covarianceOf: (one: Unit, two: Unit) => number = () => 0,
): ChangeSummary<Unit> {
  const compared = [...changes].flatMap(([unit, { points, ...change }]) =>
    points ? [{ unit, points, change }] : [],
  )
  const rises = compared.filter(({ points }) => compareFractions(points, zero) > 0)
  const highest = rises.map(({ points }) => points).sort((a, b) => compareFractions(b, a))[0]
  const counts = {
    compared: compared.length,
    up: rises.length,
    down: compared.filter(({ points }) => compareFractions(points, zero) < 0).length,
    roseMost: rises
      .filter(({ points }) => highest && compareFractions(points, highest) === 0)
      .map(({ unit }) => unit),
  }
  if (compared.length === 0) return { ...noChange, ...counts }

  const share = (sum: Fraction) => divideFractions(sum, toFraction(compared.length))
  const alone = joinErrors(compared.map(({ change }) => change.standardError))
  const together = compared.flatMap(({ unit }, at) =>
    compared.slice(at + 1).map((other) => 2 * covarianceOf(unit, other.unit)),
  )
  const error =
    alone === undefined
      ? undefined
      : Math.sqrt(
          Math.max(
            0,
            together.reduce((sum, each) => sum + each, alone ** 2),
          ),
        )
  const decimals = compared.flatMap(({ change }) => change.decimals ?? [])
  return {
    ...counts,
    decimals: decimals.length > 0 ? Math.max(...decimals) : undefined,
    ...withError(
      share(sumFractions(compared.map(({ points }) => points))),
      share(sumFractions(compared.map(({ change }) => change.rounding ?? zero))),
      error === undefined ? undefined : error / compared.length,
    ),
  }
}

import {
  parseFraction,
  subtractFractions,
  toNumber,
  fractionText,
  type Exact,
} from '@phieu/scoring'

/** What stands between points and their maximum; `null` where either is missing or hidden. */
export function lostPoints(of: { points: Exact | null; max: Exact | null }): Exact | null {
  if (of.points === null || of.max === null) return null
  return fractionText(subtractFractions(parseFraction(of.max), parseFraction(of.points)))
}

/** For sorting: what is not known counts as nothing. */
export function sizeOfLoss(...lost: readonly (Exact | null)[]): number {
  return lost.reduce((sum, each) => sum + (each === null ? 0 : toNumber(parseFraction(each))), 0)
}

import type { ChangeDocument, ChangeState, UnitDocument } from '@phieu/scoring'
import type { Figures } from '../../public/public-figures.ts'

type WritePoints = Figures['points']

/** Bonus and penalty one above the other, each with its sign. */
export function writeAdjustments(
  { bonus, penalty }: Pick<UnitDocument, 'bonus' | 'penalty'>,
  points: WritePoints,
): string {
  const parts = [
    ...(bonus === '0' ? [] : [`+${points(bonus)}`]),
    ...(penalty === '0' ? [] : [`−${points(penalty)}`]),
  ]
  return parts.length > 0 ? parts.join('\n') : '0'
}

/**
 * A change with its sign, in brackets when chance alone could have made it; a dash with stars, told
 * apart in the notes, where nothing can be compared.
 *
 * @param reasons - of the whole table, see `reasonsIn`
 */
export function writeChange(
  { state, points, withinNoise }: ChangeDocument,
  write: WritePoints,
  reasons: readonly ChangeState[],
): string {
  if (state !== 'compared' || points === null) return `–${starsOf(state, reasons)}`

  const written = write(points)
  const isRise = !points.startsWith('-') && /[1-9]/.test(written)
  const signed = isRise ? `+${written}` : written
  return withinNoise ? `(${signed})` : signed
}

export type Reason = Exclude<ChangeState, 'compared'>

/** Why units of a table cannot be compared, as the table comes to it. */
export function reasonsIn(units: readonly UnitDocument[]): Reason[] {
  const reasons = units.flatMap(({ change: { state } }) => (state === 'compared' ? [] : [state]))
  return [...new Set(reasons)]
}

/** The first reason has one star, the second two … */
export function starsOf(state: ChangeState, reasons: readonly ChangeState[]): string {
  return '*'.repeat(reasons.indexOf(state) + 1)
}

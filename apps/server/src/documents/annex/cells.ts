import type { ChangeDocument, ChangeState, UnitDocument } from '@phieu/scoring'
import type { Figures } from '../../public/figures.ts'

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
 */
export function writeChange(
  { state, points, withinNoise }: ChangeDocument,
  write: WritePoints,
): string {
  if (state !== 'compared' || points === null) return `–${starsOf(state)}`

  const written = write(points)
  const isRise = !points.startsWith('-') && /[1-9]/.test(written)
  const signed = isRise ? `+${written}` : written
  return withinNoise ? `(${signed})` : signed
}

/** The stars of each reason not to compare, the commonest first. */
export const notCompared = [
  'no-previous-value',
  'unit-changed',
  'definition-changed',
  'first-round-of-block',
  'no-value',
] as const satisfies readonly ChangeState[]

export function starsOf(state: ChangeState): string {
  return '*'.repeat(notCompared.findIndex((each) => each === state) + 1)
}

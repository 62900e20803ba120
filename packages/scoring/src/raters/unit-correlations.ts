import type { UnitCovariance } from '../round-input.ts'
import type { UnitResult } from '../units/unit-result.ts'

/** How far two units' survey points hang together, −1 to 1, by their ids. */
export type Correlations = (unit: string, other: string) => number

/**
 * Correlations that people who rated several units bring about; 0 for units that share nobody, and 1, the
 * most there can be, where one of two units with such people does not tell how far these move it.
 */
export function unitCorrelations(
  covariances: readonly UnitCovariance[],
  units: readonly UnitResult[],
): Correlations {
  const errors = new Map(units.map(({ unit, survey }) => [unit.id, survey.standardError ?? 0]))
  const known = new Map<string, number>()
  const [shared, untold] = [new Set<string>(), new Set<string>()]
  for (const { unit, other, covariance } of covariances) {
    if (unit === other) shared.add(unit)
    if (covariance === null) untold.add(unit)
    const both = (errors.get(unit) ?? 0) * (errors.get(other) ?? 0)
    if (both === 0 || covariance === null) continue
    const correlation = Math.min(1, Math.max(-1, covariance / both))
    known.set(`${unit} ${other}`, correlation)
    known.set(`${other} ${unit}`, correlation)
  }
  const isUntold = (unit: string, other: string) =>
    shared.has(unit) && shared.has(other) && (untold.has(unit) || untold.has(other))
  return (unit, other) => (isUntold(unit, other) ? 1 : (known.get(`${unit} ${other}`) ?? 0))
}

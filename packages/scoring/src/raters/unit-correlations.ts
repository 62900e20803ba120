import type { UnitCovariance } from '../round-input.ts'
import type { UnitResult } from '../units/unit-result.ts'

/** How far two units' survey points hang together, −1 to 1, by their ids. */
export type Correlations = (unit: string, other: string) => number

/** Correlations that people who rated several units bring about; 0 for units that share nobody. */
export function unitCorrelations(
  covariances: readonly UnitCovariance[],
  units: readonly UnitResult[],
): Correlations {
  const errors = new Map(units.map(({ unit, survey }) => [unit.id, survey.standardError ?? 0]))
  const known = new Map<string, number>()
  for (const { unit, other, covariance } of covariances) {
    const both = (errors.get(unit) ?? 0) * (errors.get(other) ?? 0)
    if (both === 0) continue
    const correlation = Math.min(1, Math.max(-1, covariance / both))
    known.set(`${unit} ${other}`, correlation)
    known.set(`${other} ${unit}`, correlation)
  }
  return (unit, other) => known.get(`${unit} ${other}`) ?? 0
}

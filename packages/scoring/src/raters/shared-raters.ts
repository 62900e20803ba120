import type { RoundInput, UnitCovariance } from '../round-input.ts'
import type { SharedRater } from '../ranks/ranked-unit.ts'

type Covariances = RoundInput['covariances']

/**
 * Raters who would move some units' values just as the covariances say: one for each unit, by
 * Cholesky's decomposition. They stand for the people who rated several of the units, of whom
 * nothing else is kept.
 *
 * @param scales - by unit, in the order of the ranking: what one survey point adds to its value
 * @see METHOD.md, section 11
 */
export function ratersOf(
  covariances: Covariances,
  scales: ReadonlyMap<string, number>,
): SharedRater[] {
  const units = [...scales.keys()]
  const covarianceOf = readCovariances(covariances)
  const raters: Map<string, number>[] = []
  for (const unit of units) {
    const left = (other: string) =>
      covarianceOf(unit, other) * (scales.get(unit) ?? 0) * (scales.get(other) ?? 0) -
      raters.reduce((sum, rater) => sum + (rater.get(unit) ?? 0) * (rater.get(other) ?? 0), 0)
    const own = left(unit)
    // What is left of 0 after rounding is no rater.
    if (own <= NEGLIGIBLE) continue

    const behind = units.slice(units.indexOf(unit))
    raters.push(new Map(behind.map((other) => [other, left(other) / Math.sqrt(own)])))
  }
  return raters
}

/** Square percentage points: far below anything that could be printed. */
const NEGLIGIBLE = 1e-9

/** The variance that people who rated several units bring to each, in points × points, by unit. */
export function sharedVariances(covariances: Covariances): ReadonlyMap<string, number> {
  return new Map(
    covariances.flatMap(({ unit, other, covariance }) =>
      unit === other && covariance !== null ? [[unit, covariance] as const] : [],
    ),
  )
}

function readCovariances(covariances: Covariances) {
  const known = new Map(covariances.map((each) => [pairName(each), each.covariance]))
  return (unit: string, other: string) =>
    known.get(pairName({ unit, other })) ?? known.get(pairName({ unit: other, other: unit })) ?? 0
}

function pairName({ unit, other }: Pick<UnitCovariance, 'unit' | 'other'>): string {
  return `${unit} ${other}`
}

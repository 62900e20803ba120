import { compareFractions, type Fraction } from '../exact/fraction.ts'
import { fractionText } from '../exact/fraction-text.ts'

/**
 * The ranks of units inside their block, 1 for the highest value. Equal values share a rank and the
 * next one is left out (1-1-3). Values are compared exactly, never as they are printed.
 *
 * @param values - by unit; `undefined` for a unit without a value
 * @returns by unit, in the same order; `undefined` for a unit without a value
 */
export function rankUnits<Unit>(
  values: ReadonlyMap<Unit, Fraction | undefined>,
): Map<Unit, number | undefined> {
  const sorted = [...values.values()]
    .filter((value) => value !== undefined)
    .sort((a, b) => compareFractions(b, a))
  // Fractions are in lowest terms, so equal values have one text.
  const ranks = new Map<string, number>()
  for (const [at, value] of sorted.entries()) {
    const name = fractionText(value)
    if (!ranks.has(name)) ranks.set(name, at + 1)
  }
  return new Map(
    [...values].map(([unit, value]) => [unit, value && ranks.get(fractionText(value))]),
  )
}

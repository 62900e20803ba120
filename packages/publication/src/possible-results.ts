/**
 * What of a public result rests on what is in no public package, as far as the rest of the package lets
 * it be so; what cannot be is left out or put right, and so found.
 */
import {
  compareFractions,
  fractionText,
  parseFraction,
  rankUnits,
  toFraction,
  type Fraction,
  type ResultDocument,
} from '@phieu/scoring'
import type { ToldUnit } from './told-errors.ts'
import { possibleLikeness } from './told-likeness.ts'

/** How alike interviewers' ballots are, and what comes out without the flagged ones. */
export function withPossible(
  computed: ResultDocument,
  packaged: ResultDocument,
  units: readonly ToldUnit[],
): ResultDocument {
  return {
    ...computed,
    likeness: possibleLikeness(packaged.likeness, units),
    sensitivity: [...computed.sensitivity, ...possibleRun(computed, packaged)],
  }
}

type Run = ResultDocument['sensitivity'][number]

/** Its values are those of units that other runs show, its ranks those of its values. */
function possibleRun({ rankings, sensitivity }: ResultDocument, packaged: ResultDocument): Run[] {
  const told = packaged.sensitivity.find(({ run }) => run === 'withoutFlagged')
  const [another] = sensitivity
  if (!told || !another) return []
  const ranked = new Set(
    rankings.flatMap(({ units }) => units.flatMap(({ unit, rank }) => (rank ? [unit] : []))),
  )
  const percentOf = new Map(
    told.rankings.flatMap(({ units }) =>
      units.map(({ unit, percent }) => [unit, percent] as const),
    ),
  )
  return [
    {
      run: 'withoutFlagged',
      rankings: another.rankings.map(({ block, units }) => {
        const values = new Map(
          units.map(({ unit, percent }) => [
            unit,
            percent === null ? undefined : possiblePercent(percentOf.get(unit)),
          ]),
        )
        const ranks = rankUnits(
          new Map([...values].map(([unit, value]) => [unit, ranked.has(unit) ? value : undefined])),
        )
        return {
          block,
          units: [...values].map(([unit, value]) => ({
            unit,
            percent: value ? fractionText(value) : null,
            rank: ranks.get(unit) ?? null,
          })),
        }
      }),
    },
  ]
}

function possiblePercent(told: string | null | undefined): Fraction | undefined {
  if (told === null || told === undefined) return undefined
  const value = parseFraction(told)
  const isPercent =
    compareFractions(value, toFraction(0)) >= 0 && compareFractions(value, toFraction(100)) <= 0
  return isPercent ? value : undefined
}

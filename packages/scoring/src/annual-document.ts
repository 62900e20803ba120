import type { AnnualRule } from '@phieu/survey'
import { annualValue } from './annual-value.ts'
import { fractionText, parseFraction } from './fraction-text.ts'
import { rankUnits } from './ranks.ts'
import type { Exact, ResultDocument } from './result-document.ts'

/** What the year comes to after one of its two rounds. */
export interface AnnualDocument {
  readonly year: number
  readonly rule: AnnualRule
  /** The first half alone: there is no value of the year yet. */
  readonly provisional: boolean
  /** The round of the first half, where it was published. */
  readonly firstHalf: string | null
  readonly rankings: readonly {
    readonly block: string
    /** In the order of the round's own ranking. */
    readonly units: readonly {
      readonly unit: string
      readonly percent: Exact | null
      readonly rank: number | null
    }[]
  }[]
}

/** The published first half of the same year. */
export interface FirstHalf {
  readonly round: string
  /** Index in per cent, by unit; nothing for a unit without a value. */
  readonly percents: ReadonlyMap<string, Exact>
}

/**
 * The year's values and ranks by the definition's rule.
 *
 * @returns `undefined` for a round of a whole year
 * @see METHOD.md, section 12
 */
export function annualDocument(
  rule: AnnualRule,
  { round, rankings }: ResultDocument,
  first: FirstHalf | undefined,
): AnnualDocument | undefined {
  if (round.year === null || round.half === null) return undefined

  const provisional = round.half === 1
  return {
    year: round.year,
    rule,
    provisional,
    firstHalf: provisional ? round.id : (first?.round ?? null),
    rankings: rankings.map(({ block, units }) => {
      const values = new Map(
        units.map(({ unit, index }) => {
          const own = index ? parseFraction(index.percent) : undefined
          const before = first?.percents.get(unit)
          const h1 = before === undefined ? undefined : parseFraction(before)
          return [unit, provisional ? undefined : annualValue(rule, { h1, h2: own })]
        }),
      )
      const tooFew = new Set(
        units.flatMap(({ unit, unranked }) => (unranked === 'too-few-ballots' ? [unit] : [])),
      )
      const ranks = rankUnits(
        new Map([...values].map(([unit, value]) => [unit, tooFew.has(unit) ? undefined : value])),
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
  }
}

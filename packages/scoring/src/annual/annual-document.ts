import type { AnnualRule } from '@phieu/survey'
import { annualReach, annualValue } from './annual-value.ts'
import { compareUnits } from '../ranks/comparisons.ts'
import { fractionText, parseFraction } from '../exact/fraction-text.ts'
import { toNumber, type Fraction } from '../exact/fraction.ts'
import { z, type Interval } from '../intervals/intervals.ts'
import { rankUnits } from '../ranks/ranks.ts'
import type { Exact, ResultDocument, UnitDocument } from '../result-document.ts'
import { reachInterval, type Reach } from '../intervals/share-reach.ts'

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
    readonly units: readonly AnnualUnit[]
  }[]
}

export interface AnnualUnit {
  readonly unit: string
  readonly percent: Exact | null
  readonly rank: number | null
  /** 95 %, in per cent; `null` where a half's is not known. */
  readonly interval: readonly [number, number] | null
  /** Ranks that hold the true ones of all units at once in 95 of 100 years. */
  readonly rankSet: readonly [number, number] | null
  /** Units that it can be told apart from, Holm's correction made; all others it cannot. */
  readonly betterThan: readonly string[]
  readonly worseThan: readonly string[]
}

/** The published first half of the same year. */
export interface FirstHalf {
  readonly round: string
  /** Index in per cent, by unit; nothing for a unit without a value. */
  readonly percents: ReadonlyMap<string, Exact>
  /** Their 95 % intervals, where they were published. */
  readonly intervals?: ReadonlyMap<string, Interval> | undefined
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
    rankings: rankings.map(({ block, units }) => ({
      block,
      units: annualUnits(
        units.map((unit) => annualFigure(provisional ? undefined : rule, unit, first)),
      ),
    })),
  }
}

interface AnnualFigure {
  readonly unit: string
  readonly value: Fraction | undefined
  readonly reach: Reach | undefined
  readonly isRanked: boolean
}

/** @param rule - `undefined` while there is no year yet */
function annualFigure(
  rule: AnnualRule | undefined,
  { unit, index, interval, unranked }: UnitDocument,
  first: FirstHalf | undefined,
): AnnualFigure {
  const before = first?.percents.get(unit)
  const h1 = before === undefined ? undefined : parseFraction(before)
  const h2 = index ? parseFraction(index.percent) : undefined
  const reaches = { h1: reachOf(h1, first?.intervals?.get(unit)), h2: reachOf(h2, interval) }
  return {
    unit,
    value: rule && annualValue(rule, { h1, h2 }),
    reach: rule && annualReach(rule, reaches),
    isRanked: unranked !== 'too-few-ballots',
  }
}

function reachOf(
  value: Fraction | undefined,
  interval: Interval | null | undefined,
): Reach | undefined {
  if (!value || !interval) return undefined
  const middle = toNumber(value)
  return { below: Math.max(0, middle - interval[0]), above: Math.max(0, interval[1] - middle) }
}

/** People who rated units in both halves are not known: the units are taken for independent. */
function annualUnits(figures: readonly AnnualFigure[]): AnnualUnit[] {
  const ranks = rankUnits(
    new Map(figures.map(({ unit, value, isRanked }) => [unit, isRanked ? value : undefined])),
  )
  const ranked = figures.flatMap(({ unit, value, reach, isRanked }) =>
    value && reach && isRanked
      ? [
          {
            unit,
            value: toNumber(value),
            standardError: Math.max(reach.below, reach.above) / z,
          },
        ]
      : [],
  )
  const everyone = figures.filter(({ unit }) => ranks.get(unit) !== undefined).length
  const compared = new Map(compareUnits(ranked, []).map((own) => [own.unit, own]))
  return figures.map(({ unit, value, reach }) => {
    const { betterThan = [], worseThan = [] } = compared.get(unit) ?? {}
    return {
      unit,
      percent: value ? fractionText(value) : null,
      rank: ranks.get(unit) ?? null,
      interval: value && reach ? reachInterval(toNumber(value), reach, [0, 100]) : null,
      rankSet: compared.has(unit) ? [1 + worseThan.length, everyone - betterThan.length] : null,
      betterThan,
      worseThan,
    }
  })
}

import { METHOD_VERSION } from '../method-version.ts'
import type { RankingResult, RoundResult } from '../round-result.ts'
import { hidesAnything } from '../units/hidden-figures.ts'
import { effectiveWeights, type EffectiveWeights, type PartWeight } from './effective-weights.ts'
import { groupQualities } from './group-quality.ts'
import type {
  PartDocument,
  QualityDocument,
  RankingQuality,
  VolatilityDocument,
  WeightsDocument,
} from './quality-document.ts'
import { choiceUnits } from './choice-units.ts'
import { rankVolatility, type RankVolatility } from './rank-volatility.ts'
import { rounded, roundedOrNull } from './rounded.ts'
import { unitQualities } from './unit-quality.ts'

/** How often the choices are drawn when nobody says otherwise. */
export const QUALITY_DRAWS = 1000

/**
 * The quality of a round's result: reliability, non-response, what areas weigh, and how much the ranks
 * hang on choices. A pure function of the result: whoever has the input gets the same again.
 *
 * @param draws - of each kind of choice; 0 leaves the volatility out
 * @param known - groups as they were published, where their reliability rests on pairs of answers that
 *   are not in the input
 * @see METHOD.md, sections 15 to 18
 */
export function qualityDocument(
  result: RoundResult,
  draws: number,
  known?: QualityDocument['groups'],
): QualityDocument {
  const { input, rankings } = result
  const results = rankings.flatMap(({ units }) => units.map((ranked) => ranked.result))
  return {
    method: `${METHOD_VERSION}`,
    seed: input.seed,
    groups: groupQualities(result, results, known),
    units: unitQualities(result, results),
    rankings: rankings.map((ranking) => rankingQuality(result, ranking, draws)),
  }
}

function rankingQuality(
  result: RoundResult,
  { block, units }: RankingResult,
  draws: number,
): RankingQuality {
  const valued = units.filter((unit) => unit.result.index).map((unit) => unit.result)
  const shown = valued.filter(({ unit }) => !hidesAnything(result.disclosures.get(unit.id)))
  const weights = effectiveWeights(shown)
  const { choosable, space } = choiceUnits(result.input, shown)
  const volatility =
    draws > 0 ? rankVolatility(choosable, space, { seed: result.input.seed, draws }) : undefined
  return {
    block: block.id,
    units: shown.length,
    leftOut: valued.length - shown.length,
    weights: weights ? weightsDocument(weights) : null,
    volatility: volatility ? volatilityDocument(volatility) : null,
  }
}

function weightsDocument({
  areas,
  assessed,
  survey,
  adjustments,
}: EffectiveWeights): WeightsDocument {
  return {
    areas: [...areas].map(([area, weight]) => ({ area, ...partDocument(weight) })),
    assessed: partDocument(assessed),
    survey: partDocument(survey),
    adjustments: partDocument(adjustments),
  }
}

function partDocument({ nominal, effective, correlation }: PartWeight): PartDocument {
  return {
    nominal: rounded(nominal, 3),
    effective: rounded(effective, 3),
    correlation: roundedOrNull(correlation, 2),
  }
}

function volatilityDocument({ draws, shifts, units }: RankVolatility): VolatilityDocument {
  return {
    draws,
    shifts: {
      rule: rounded(shifts.rule, 2),
      groups: rounded(shifts.groups, 2),
      areas: rounded(shifts.areas, 2),
      exclusion: rounded(shifts.exclusion, 2),
      all: rounded(shifts.all, 2),
    },
    units: units.map(({ unit, rank, shift, range, same }) => ({
      unit,
      rank,
      shift: rounded(shift, 1),
      range: [range[0], range[1]],
      same: rounded(same, 2),
    })),
  }
}

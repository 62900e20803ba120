import type { PointsSum } from './areas.ts'
import { changeDocument, missingChange } from '../changes/change-document.ts'
import type { Change } from '../changes/change.ts'
import type { Estimate } from '../intervals/estimate.ts'
import { fractionText } from '../exact/fraction-text.ts'
import type { Fraction } from '../exact/fraction.ts'
import { pointsOf } from './item-points.ts'
import type { RankedResult } from '../ranks/ranking-result.ts'
import type { UnitDisclosure } from './hidden-figures.ts'
import type {
  Exact,
  PointsDocument,
  SurveyPointsDocument,
  UnitAreaDocument,
  UnitDocument,
} from '../result-document.ts'
import type { UnitChanges } from '../changes/round-changes.ts'
import type { AreaResult, UnitResult } from './unit-result.ts'

/**
 * A unit as it is published.
 *
 * @param disclosure - areas of which no figure that comes from the survey may be shown, and groups
 *   of which nobody may know how many they were
 */
export function unitDocument(
  { result, ...ranked }: RankedResult,
  changes: UnitChanges,
  disclosure: Pick<UnitDisclosure, 'groups' | 'hiddenAreas'>,
): UnitDocument {
  const { unit, block, survey, index, standardError, interval, adjustments } = result
  return {
    unit: unit.id,
    name: unit.name,
    block: block.id,
    ballots: survey.ballots,
    effectiveBallots: Math.round(
      survey.groups.reduce((sum, { effectiveBallots }) => sum + effectiveBallots, 0),
    ),
    overfull: survey.groups
      .filter(({ group, isOverfull }) => isOverfull && !disclosure.groups.has(group))
      .map(({ group }) => group),
    rank: ranked.rank ?? null,
    unranked: ranked.unranked ?? null,
    rankRange: ranked.rankRange ?? null,
    rankSet: ranked.rankSet ?? null,
    rankChances: ranked.rankChances,
    betterThan: ranked.betterThan,
    worseThan: ranked.worseThan,
    index: index
      ? {
          percent: fractionText(index.percent),
          unclipped: fractionText(index.unclipped),
          points: fractionText(index.points),
          max: fractionText(index.max),
        }
      : null,
    standardError: standardError ?? null,
    interval: interval ?? null,
    assessed: pointsDocument(result.assessed ?? missingPoints(block.maxAssessed)),
    survey: surveyDocument(survey),
    bonus: fractionText(adjustments.bonus),
    penalty: fractionText(adjustments.penalty),
    areas: result.areas.map((area) => {
      const hidden = disclosure.hiddenAreas.has(area.area)
      return areaDocument(result, area, changes.areas.get(area.area), hidden)
    }),
    change: changeDocument(changes.index),
  }
}

/** An area; where it is hidden, what the definition gives stands for the maximum of its survey. */
function areaDocument(
  { block }: UnitResult,
  { area, assessed, survey, index, standardError, interval }: AreaResult,
  change: Change | undefined,
  hidden: boolean,
): UnitAreaDocument {
  const given = block.areas.find((each) => each.area === area)
  const own = {
    area,
    assessed: pointsDocument(assessed ?? missingPoints(given?.maxAssessed ?? 0)),
  }
  if (hidden) {
    return {
      ...own,
      survey: pointsDocument(missingPoints(given?.maxSurvey ?? 0)),
      percent: null,
      standardError: null,
      interval: null,
      change: missingChange(!change || change.state === 'compared' ? 'no-value' : change.state),
    }
  }
  return {
    ...own,
    survey: pointsDocument(survey),
    percent: exactOrNull(index?.percent),
    standardError: standardError ?? null,
    interval: interval ?? null,
    change: change ? changeDocument(change) : missingChange('no-previous-value'),
  }
}

function surveyDocument(survey: Estimate): SurveyPointsDocument {
  return {
    ...pointsDocument(survey),
    standardError: survey.standardError ?? null,
    interval: survey.interval ?? null,
  }
}

function pointsDocument({ points, max }: PointsSum): PointsDocument {
  return { points: exactOrNull(points), max: fractionText(max) }
}

function missingPoints(max: number): PointsSum {
  return { points: undefined, max: pointsOf(max) }
}

/** An exact number as it travels; `null` for none. */
export function exactOrNull(value: Fraction | undefined): Exact | null {
  return value ? fractionText(value) : null
}

import { type BlockOverview, type Overview, type UnitRow } from '@phieu/office'
import type { z } from 'zod'
import { fractionText, pointsOf, type UnitScore } from '@phieu/scoring'
import { RoundBrief, targetOf, type Block } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { writeEstimate } from './estimate.ts'
import { insideOffice } from './inside-office.ts'
import type { ScoredUnit } from './score-round.ts'
import { FEW } from './too-few.ts'

/**
 * Where a round stands: per block its units with their ballots against the target and their points.
 *
 * @param units - every unit of the round (see `scoreRound`)
 * @param refused - ballots of the round that were refused
 */
export function overviewOf(
  plan: RoundPlan,
  units: readonly ScoredUnit[],
  refused: number,
): z.infer<typeof Overview> {
  return {
    round: RoundBrief.parse(plan.round),
    ballots: units.reduce((sum, { score }) => sum + score.ballots, 0),
    refused,
    few: FEW,
    blocks: plan.definition.blocks.map((block) =>
      blockOverview(
        plan,
        block,
        units.filter(({ unit }) => unit.block === block.id),
      ),
    ),
  }
}

function blockOverview(
  plan: RoundPlan,
  block: Block,
  units: readonly ScoredUnit[],
): z.infer<typeof BlockOverview> {
  const groups = plan.questionnaires.filter((questionnaire) => questionnaire.block === block.id)
  return {
    id: block.id,
    name: { vi: block.vi, en: block.en },
    maxSurvey: fractionText(pointsOf(block.maxSurvey)),
    groups: groups.map(({ group, groupName }) => ({ id: group, name: groupName })),
    units: units.map((scored) => ({
      id: scored.unit.id,
      name: scored.unit.name,
      ...unitFigures(plan, scored.unit.id, insideOffice(plan, scored).score),
    })),
  }
}

function unitFigures(
  { round }: RoundPlan,
  unit: string,
  score: UnitScore,
): Omit<z.infer<typeof UnitRow>, 'id' | 'name'> {
  const items = score.areas.flatMap((area) => area.items)
  const few = score.groups.filter(({ ballots }) => ballots > 0 && ballots < FEW)
  return {
    ballots: score.ballots,
    groups: score.groups.map(({ group, ballots }) => ({
      group,
      ballots,
      target: targetOf(round, unit, group),
    })),
    survey: writeEstimate(score),
    itemsWithoutGroup: items.filter((item) => item.treatment !== 'scored').length,
    tooFew: few.map(({ group }) => group),
  }
}

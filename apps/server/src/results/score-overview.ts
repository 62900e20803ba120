import type { BlockOverview, Overview, UnitRow } from '@phieu/office'
import type { z } from 'zod'
import { fractionText, pointsOf, type UnitScore } from '@phieu/scoring'
import { RoundBrief, targetOf, type Block, type Unit } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Store } from '../store/store.ts'
import { writeEstimate } from './estimate.ts'
import { insideOffice } from './inside-office.ts'
import type { ScoredUnit } from './score-round.ts'
import { FEW } from './too-few.ts'

/** What is told of a whole round without its points. */
export interface RoundNumbers {
  /** Counted ballots, by unit and group. */
  tallied: readonly Tallied[]
  /** Ballots that were refused. */
  refused: number
}

type Tallied = Awaited<ReturnType<Store['listTallied']>>[number]

/**
 * Where a round stands: per block its units with their ballots against the target and their points.
 *
 * @param units - those whose points are told (see `scoreRound`); of the others only how many there are
 */
export function overviewOf(
  plan: RoundPlan,
  units: readonly ScoredUnit[],
  { tallied, refused }: RoundNumbers,
): z.infer<typeof Overview> {
  const byUnit = Map.groupBy(tallied, ({ unit }) => unit)
  return {
    round: RoundBrief.parse(plan.round),
    ballots: tallied.reduce((sum, { ballots }) => sum + ballots, 0),
    refused,
    few: FEW,
    blocks: plan.definition.blocks.map((block) => ({
      ...blockOverview(
        plan,
        block,
        units.filter(({ unit }) => unit.block === block.id),
      ),
      standing: standingOf(
        [...plan.units.values()].filter((unit) => unit.block === block.id),
        byUnit,
      ),
    })),
  }
}

function standingOf(units: readonly Unit[], byUnit: ReadonlyMap<string, readonly Tallied[]>) {
  const counted = units.map(({ id }) => byUnit.get(id) ?? [])
  return {
    units: units.length,
    withBallots: counted.filter((groups) => groups.length > 0).length,
    few: counted.filter((groups) => groups.some(({ ballots }) => ballots < FEW)).length,
  }
}

function blockOverview(
  plan: RoundPlan,
  block: Block,
  units: readonly ScoredUnit[],
): Omit<z.infer<typeof BlockOverview>, 'standing'> {
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

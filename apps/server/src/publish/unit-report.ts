import type { z } from '@hono/zod-openapi'
import {
  fractionText,
  type AreaScore,
  type GroupScore as ScoredGroup,
  type ItemScore,
} from '@phieu/scoring'
import { RoundBrief, targetOf, type Bilingual } from '@phieu/survey'
import type { RoundPlan } from '../round-plans.ts'
import type {
  AnswerCount,
  AreaReport,
  GroupScore,
  ItemReport,
  UnitReport,
} from '../routes/office-schemas.ts'
import { writeEstimate, writeFraction, writeInterval } from './estimate.ts'
import type { ScoredUnit } from './score-round.ts'
import { FEW } from './too-few.ts'

/**
 * A unit's points with their whole trace: areas, items, groups, and how often each answer was given.
 *
 * @throws Error when the unit's block is none of the round's definition
 */
export function unitReportOf(
  plan: RoundPlan,
  { unit, score }: ScoredUnit,
): z.infer<typeof UnitReport> {
  const names = namesOf(plan, unit.block)
  return {
    round: RoundBrief.parse(plan.round),
    unit: { id: unit.id, name: unit.name, officialCode: unit.officialCode ?? null },
    block: { id: unit.block, name: names.block },
    few: FEW,
    ballots: score.ballots,
    survey: writeEstimate(score),
    groups: score.groups.map(({ group, ballots, size }) => ({
      id: group,
      name: names.group(group),
      ballots,
      target: targetOf(plan.round, group),
      size: size ?? null,
    })),
    areas: score.areas.map((area) => areaReport(area, names)),
  }
}

function areaReport(area: AreaScore, names: Names): z.infer<typeof AreaReport> {
  return {
    area: area.area,
    name: names.area(area.area),
    ...writeEstimate(area),
    items: area.items.map((item) => itemReport(item, names)),
  }
}

function itemReport(item: ItemScore, names: Names): z.infer<typeof ItemReport> {
  const all = item.options.map((_option, at) =>
    item.groups.reduce((sum, group) => sum + (group.counts[at] ?? 0), 0),
  )
  return {
    id: item.item,
    text: names.item(item.item),
    area: item.area,
    maxPoints: fractionText(item.maxPoints),
    rule: item.rule,
    treatment: item.treatment,
    ...writeEstimate(item),
    share: writeFraction(item.share),
    n: item.n,
    counts: answerCountsOf(item, all),
    groups: item.groups.map((group) => groupScore(item, group, names)),
  }
}

function groupScore(item: ItemScore, group: ScoredGroup, names: Names): z.infer<typeof GroupScore> {
  return {
    group: group.group,
    name: names.group(group.group),
    n: group.n,
    excluded: group.excluded,
    counts: answerCountsOf(item, group.counts),
    share: writeFraction(group.share),
    standardError: group.standardError ?? null,
    basis: group.basis,
    interval: writeInterval(group.interval),
    weight: group.weight,
    skipped: group.skipped ?? null,
  }
}

/** @param counts - in the order of the item's options */
function answerCountsOf(item: ItemScore, counts: readonly number[]): z.infer<typeof AnswerCount>[] {
  return item.options.map(({ code, vi, en, excluded }, at) => ({
    code,
    text: { vi, en },
    excluded: excluded ?? false,
    n: counts[at] ?? 0,
  }))
}

interface Names {
  block: Bilingual
  area: (id: number) => Bilingual
  group: (id: string) => Bilingual
  item: (id: string) => Bilingual
}

function namesOf({ definition }: RoundPlan, blockId: string): Names {
  const block = definition.blocks.find((each) => each.id === blockId)
  if (!block) throw new Error(`definition ${definition.id} has no block ${blockId}`)

  return {
    block: nameIn([block], blockId),
    area: (id) => nameIn(definition.areas, id),
    group: (id) => nameIn(definition.respondentGroups, id),
    item: (id) => nameIn(block.items, id),
  }
}

function nameIn<Id>(named: readonly (Bilingual & { id: Id })[], id: Id): Bilingual {
  const found = named.find((each) => each.id === id)
  if (!found) throw new Error(`${String(id)} has no name in its definition`)
  return { vi: found.vi, en: found.en }
}

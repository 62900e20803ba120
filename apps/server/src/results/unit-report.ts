import type { AnswerCount, AreaReport, GroupScore, ItemReport, UnitReport } from '@phieu/office'
import type { z } from 'zod'
import {
  fractionText,
  type AreaScore,
  type GroupScore as ScoredGroup,
  type ItemScore,
  type UnitDisclosure,
} from '@phieu/scoring'
import { RoundBrief, targetOf, type Bilingual } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { writeEstimate, writeFraction, writeInterval } from './estimate.ts'
import { insideOffice } from './inside-office.ts'
import type { ScoredUnit } from './score-round.ts'
import { FEW } from './too-few.ts'

/**
 * A unit's points with their whole trace: areas, items, groups, and how often each answer was given.
 *
 * @throws Error when the unit's block is none of the round's definition
 */
export function unitReportOf(plan: RoundPlan, scored: ScoredUnit): z.infer<typeof UnitReport> {
  const { unit } = scored
  const names = namesOf(plan, unit.block)
  const { score, disclosure } = insideOffice(plan, scored)
  return {
    round: RoundBrief.parse(plan.round),
    unit: { id: unit.id, name: unit.name, officialCode: unit.officialCode ?? null },
    block: { id: unit.block, name: names.block },
    few: FEW,
    ballots: score.ballots,
    survey: writeEstimate(score),
    groups: score.groups.map(({ group, size, ...counted }) => ({
      id: group,
      name: names.group(group),
      ...counted,
      target: targetOf(plan.round, unit.id, group),
      size: size ?? null,
    })),
    areas: score.areas.map((area) => areaReport(area, names, disclosure)),
  }
}

function areaReport(
  area: AreaScore,
  names: Names,
  disclosure: UnitDisclosure,
): z.infer<typeof AreaReport> {
  const hidden = disclosure.hiddenAreas.has(area.area)
  const isHidden = ({ item }: ItemScore) => hidden || disclosure.hiddenItems.has(item)
  return {
    area: area.area,
    name: names.area(area.area),
    hidden,
    ...(hidden ? { ...nothingKnown, max: fractionText(area.max) } : writeEstimate(area)),
    items: area.items
      .filter((item) => !isHidden(item))
      .map((item) => itemReport(item, names, disclosure.items.get(item.item) ?? new Set())),
    hiddenItems: area.items
      .filter(isHidden)
      .map(({ item }) => ({ id: item, text: names.item(item) })),
  }
}

const nothingKnown = {
  points: null,
  standardError: null,
  basis: 'unknown',
  interval: null,
} as const

function itemReport(
  item: ItemScore,
  names: Names,
  hiddenGroups: ReadonlySet<string>,
): z.infer<typeof ItemReport> {
  const isHidden = ({ group }: ScoredGroup) => hiddenGroups.has(group)
  const counted = item.groups.filter(({ skipped }) => skipped === undefined)
  // What is hidden is in no sum of people, so that it can't be worked out from one.
  const summed = (counted.length > 0 ? counted : item.groups).filter((group) => !isHidden(group))
  const all = item.options.map((_option, at) =>
    summed.reduce((sum, group) => sum + (group.counts[at] ?? 0), 0),
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
    n: counted.reduce((sum, group) => (isHidden(group) ? sum : sum + group.n), 0),
    counts: answerCountsOf(item, all),
    groups: item.groups
      .filter((group) => !isHidden(group))
      .map((group) => groupScore(item, group, names)),
    hiddenGroups: item.groups
      .filter(isHidden)
      .map(({ group }) => ({ id: group, name: names.group(group) })),
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

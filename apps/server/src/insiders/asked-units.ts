/** Which groups are insiders, which units each rates, and who may rate which. */
import { targetOf, type Bilingual, type Unit } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { InsiderFacts } from '../store/insiders/insider-store.ts'

type Plan = Pick<RoundPlan, 'round' | 'definition' | 'units' | 'questionnaireFor'>

export interface NamedGroup extends Bilingual {
  id: string
}

/** The groups within the administration that are asked anything, in the definition's order. */
export function insiderGroups(plan: Plan): NamedGroup[] {
  return plan.definition.respondentGroups
    .filter(({ id, outsider }) => !outsider && askedBlocks(plan, id).length > 0)
    .map(({ id, vi, en }) => ({ id, vi, en }))
}

/** The blocks about whose units a group is asked. */
export function askedBlocks(
  { definition, questionnaireFor }: Plan,
  group: string,
): (Bilingual & { id: string })[] {
  return definition.blocks
    .filter(({ id }) => questionnaireFor(id, group) !== undefined)
    .map(({ id, vi, en }) => ({ id, vi, en }))
}

/** A unit with the ballots that are wanted about it from a group. */
export interface AskedUnit extends Unit {
  wanted: number
}

/** The units about which a group is asked, in the official order; none about which nothing is wanted. */
export function askedUnits(plan: Plan, group: string): AskedUnit[] {
  const blocks = new Set(askedBlocks(plan, group).map(({ id }) => id))
  return [...plan.units.values()]
    .filter(({ block }) => blocks.has(block))
    .map((unit) => ({ ...unit, wanted: targetOf(plan.round, unit.id, group) }))
    .filter(({ wanted }) => wanted > 0)
}

/** Whether an insider may rate a unit: it is of a block that they know, and not barred to them. */
export function mayRate(
  { notUnits, blocks }: Pick<InsiderFacts, 'notUnits' | 'blocks'>,
  { id, block }: Pick<Unit, 'id' | 'block'>,
): boolean {
  return !notUnits.includes(id) && (blocks.length === 0 || blocks.includes(block))
}

/** The items of a group that cannot be answered with "not enough information". */
export function closedItems(
  { questionnaires }: Pick<RoundPlan, 'questionnaires'>,
  group: string,
): string[] {
  const items = questionnaires.filter((each) => each.group === group).flatMap(({ items }) => items)
  return items
    .filter(({ options }) => !options.some(({ excluded }) => excluded))
    .map(({ id }) => id)
}

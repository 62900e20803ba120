import type { Definition, Item, Rule } from '@phieu/survey'
import { subtractFractions, type Fraction } from '../exact/fraction.ts'
import { rankUnits } from '../ranks/ranks.ts'
import type { UnitScore } from '../units/unit-score.ts'

/*
 * What would have come out if the same ballots had been scored otherwise: score the same tallies
 * with another definition. (Without flagged ballots: score other tallies with the same one.)
 */

/** The definition with one rule for every item. */
export function withRule(definition: Definition, rule: Rule): Definition {
  const scored = { ...definition, scoring: { ...definition.scoring, rule } }
  return changeItems(scored, (item) => ({ ...item, rule }))
}

/** The definition with the same group weights in every item; a group that is not named weighs 1. */
export function withGroupWeights(
  definition: Definition,
  groupWeights: Readonly<Record<string, number>>,
): Definition {
  const scored = { ...definition, scoring: { ...definition.scoring, groupWeights } }
  return changeItems(scored, ({ groupWeights: _own, ...item }) => item)
}

/**
 * The definition with some groups only, such as those outside the administration. The others weigh
 * nothing; an item that asks none of the chosen is an item without a group.
 */
export function withOnlyGroups(definition: Definition, groups: ReadonlySet<string>): Definition {
  const { groupWeights } = definition.scoring
  return changeItems(definition, (item) => ({
    ...item,
    groupWeights: Object.fromEntries(
      item.groups.map((group) => [
        group,
        groups.has(group) ? (item.groupWeights?.[group] ?? groupWeights[group] ?? 1) : 0,
      ]),
    ),
  }))
}

/**
 * The definition with the groups of each item in one pot: a group weighs as many as its scored
 * answers about this unit, so every answer counts alike.
 *
 * @param score - of the unit by the official definition; the result is for this unit only
 */
export function withPooledGroups(definition: Definition, score: UnitScore): Definition {
  const scored = new Map(
    score.areas.flatMap((area) => area.items).map((item) => [item.item, item.groups]),
  )
  return changeItems(definition, (item) => {
    const groups = scored.get(item.id)
    if (!groups) return item
    return { ...item, groupWeights: Object.fromEntries(groups.map(({ group, n }) => [group, n])) }
  })
}

function changeItems(definition: Definition, change: (item: Item) => Item): Definition {
  const blocks = definition.blocks.map((block) => ({ ...block, items: block.items.map(change) }))
  return { ...definition, blocks }
}

/** One unit beside itself: as it is published, and as another run would have it. */
export interface RunComparison<Unit> {
  readonly unit: Unit
  readonly rank: number | undefined
  readonly otherRank: number | undefined
  /** Ranks gained in the other run; negative when they are lost. */
  readonly shift: number | undefined
  /** The other value less the official one. */
  readonly difference: Fraction | undefined
}

/** The official ranking of a block beside that of another run, unit by unit in the official order given. */
export function compareRuns<Unit>(
  official: ReadonlyMap<Unit, Fraction | undefined>,
  other: ReadonlyMap<Unit, Fraction | undefined>,
): RunComparison<Unit>[] {
  const ranks = rankUnits(official)
  const otherRanks = rankUnits(other)
  return [...official].map(([unit, value]) => {
    const otherValue = other.get(unit)
    const [rank, otherRank] = [ranks.get(unit), otherRanks.get(unit)]
    return {
      unit,
      rank,
      otherRank,
      shift: rank !== undefined && otherRank !== undefined ? rank - otherRank : undefined,
      difference: value && otherValue && subtractFractions(otherValue, value),
    }
  })
}

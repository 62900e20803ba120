import type { Definition, Rule } from '@phieu/survey'
import { toNumber } from '../exact/fraction.ts'
import { groupShare } from '../units/group-share.ts'
import type { GroupPart, ItemPoints, Treatment } from '../units/item-points.ts'
import type { UnitResult } from '../units/unit-result.ts'

/** Ways to score that somebody else could have chosen, all at once. */
export interface Choices {
  readonly rule: ChosenRule
  /** A group weighs its own weight times this; 1 where it is not named. `pooled`: every answer alike. */
  readonly groups: ReadonlyMap<string, number> | 'pooled'
  /** By area, times its points and its maximum; 1 where it is not named, 0 leaves it out. */
  readonly areas: ReadonlyMap<number, number>
  /** A group that nobody asked. */
  readonly withoutGroup: string | undefined
  readonly withoutFlagged: boolean
}

/** `official` is the rule of each item. */
export type ChosenRule = 'official' | 'linear' | 'topTwo'

export const officialChoices: Choices = {
  rule: 'official',
  groups: new Map(),
  areas: new Map(),
  withoutGroup: undefined,
  withoutFlagged: false,
}

/** A unit as far as other choices change it: everything that stays the same was worked out. */
export interface ChoosableUnit {
  readonly unit: string
  readonly withoutGroup: Exclude<Treatment, 'scored'>
  /** Bonus less penalty. */
  readonly adjustments: number
  readonly areas: readonly ChoosableArea[]
}

interface ChoosableArea {
  readonly area: number
  readonly assessed: number
  readonly assessedMax: number
  readonly items: readonly ChoosableItem[]
  /** Of the tallies without flagged ballots. */
  readonly unflagged: readonly ChoosableItem[]
}

interface ChoosableItem {
  readonly max: number
  readonly groups: readonly {
    readonly group: string
    readonly n: number
    readonly weight: number
    readonly shares: Readonly<Record<ChosenRule, number>>
  }[]
}

/**
 * A unit for `valueOf`.
 *
 * @param unflagged - its items without flagged ballots, where any were flagged
 * @returns `undefined` for a unit without an index
 */
export function choosableUnit(
  result: UnitResult,
  { scoring }: Pick<Definition, 'scoring'>,
  unflagged: readonly ItemPoints[] | undefined,
): ChoosableUnit | undefined {
  const { index, adjustments, areas, unit } = result
  if (!index) return undefined
  return {
    unit: unit.id,
    withoutGroup: scoring.withoutGroup,
    adjustments: toNumber(adjustments.bonus) - toNumber(adjustments.penalty),
    areas: areas.map(({ area, assessed, survey }) => {
      const items = survey.items.map(choosableItem)
      return {
        area,
        assessed: assessed?.points ? toNumber(assessed.points) : 0,
        assessedMax: assessed ? toNumber(assessed.max) : 0,
        items,
        unflagged: unflagged?.filter((item) => item.area === area).map(choosableItem) ?? items,
      }
    }),
  }
}

function choosableItem(item: ItemPoints): ChoosableItem {
  return {
    max: toNumber(item.maxPoints),
    groups: item.groups
      .filter((group) => group.skipped === undefined)
      .map((group) => ({
        group: group.group,
        n: group.n,
        weight: group.weight,
        shares: {
          official: group.share ? toNumber(group.share) : 0,
          linear: shareUnder({ kind: 'linear' }, item, group),
          topTwo: shareUnder({ kind: 'topTwo' }, item, group),
        },
      })),
  }
}

/** What was measured elsewhere stays as it is under every rule. */
function shareUnder(rule: Rule, { options }: ItemPoints, { counts, share, external }: GroupPart) {
  const other = external ? share : groupShare(rule, options, counts).share
  return other ? toNumber(other) : 0
}

/**
 * The index of a unit under other choices, in per cent; the official one under `officialChoices`.
 *
 * @returns `undefined` where no item is scored any more
 */
export function valueOf(unit: ChoosableUnit, choices: Choices): number | undefined {
  let [points, max, scored] = [unit.adjustments, 0, 0]
  for (const area of unit.areas) {
    const factor = choices.areas.get(area.area) ?? 1
    if (factor === 0) continue
    points += factor * area.assessed
    max += factor * area.assessedMax
    for (const item of choices.withoutFlagged ? area.unflagged : area.items) {
      const share = itemShare(item, choices)
      if (share === undefined && unit.withoutGroup === 'reduceMax') continue
      const granted = unit.withoutGroup === 'grantMax' ? 1 : 0
      if (share !== undefined) scored += 1
      points += factor * item.max * (share ?? granted)
      max += factor * item.max
    }
  }
  return scored === 0 || max === 0 ? undefined : Math.min(100, Math.max(0, (100 * points) / max))
}

function itemShare({ groups }: ChoosableItem, choices: Choices): number | undefined {
  let [earned, weights] = [0, 0]
  for (const { group, n, weight, shares } of groups) {
    if (group === choices.withoutGroup) continue
    const own = choices.groups === 'pooled' ? n : weight * (choices.groups.get(group) ?? 1)
    earned += own * shares[choices.rule]
    weights += own
  }
  return weights === 0 ? undefined : earned / weights
}

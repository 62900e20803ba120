import type { UnitDisclosure } from '../units/hidden-figures.ts'
import type { UnitScore } from '../units/unit-score.ts'

/**
 * Whether a share of this group about the unit was measured elsewhere. What its own ballots say of that
 * item does not count and is not told, so nothing of the group about the unit is summed up.
 */
export function isMeasuredElsewhere(score: UnitScore, group: string): boolean {
  return itemsElsewhere(score, group).length > 0
}

/** Whether such a share is told, so that everybody knows that the group was heard. */
export function isToldElsewhere(
  score: UnitScore,
  group: string,
  disclosure: Pick<UnitDisclosure, 'items'> | undefined,
): boolean {
  return itemsElsewhere(score, group).some((item) => !disclosure?.items.get(item)?.has(group))
}

function itemsElsewhere({ areas }: UnitScore, group: string): string[] {
  return areas.flatMap(({ items }) =>
    items.flatMap(({ item, groups }) =>
      groups.some((each) => each.group === group && each.external) ? [item] : [],
    ),
  )
}

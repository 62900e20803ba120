import type { UnitScore } from '../units/unit-score.ts'

/**
 * Whether a share of this group about the unit was measured elsewhere. What its own ballots say of that
 * item does not count and is not told, so nothing of the group about the unit is summed up.
 */
export function isMeasuredElsewhere({ areas }: UnitScore, group: string): boolean {
  return areas.some(({ items }) =>
    items.some(({ groups }) => groups.some((each) => each.group === group && each.external)),
  )
}

import type { UnitDisclosure } from './hidden-figures.ts'
import type { UnitScore } from './unit-score.ts'

/**
 * Ballots of each group of a unit, as errors count them of which must not be told how many they are. All
 * hidden ones have so many together, which is told; each is taken to have the fewest that it can, and what
 * is left those that answer least, as far as they have so many people: so that errors are rather too large
 * than too small.
 *
 * @param leastBallots - that a group has at the least; of one with fewer people as many as these
 */
export function hiddenBallots(
  { ballots, groups, areas }: UnitScore,
  disclosure: UnitDisclosure,
  leastBallots: number,
): (group: string) => number {
  const cells = areas.flatMap(({ items }) => items).flatMap((item) => item.groups)
  const askedOf = (group: string) =>
    cells.filter((cell) => cell.group === group && cell.weight > 0).length
  const hidden = groups
    .filter(({ group }) => disclosure.groups.has(group))
    .map(({ group, size = Number.POSITIVE_INFINITY }) => {
      const least = Math.max(1, Math.min(leastBallots, size))
      return { group, least, more: Math.max(0, size - least) }
    })
    .toSorted((one, other) => askedOf(one.group) - askedOf(other.group))
  const counted = new Map(groups.map((own) => [own.group, own.ballots]))
  for (const { group, least } of hidden) counted.set(group, least)

  let left = Math.max(0, ballots - [...counted.values()].reduce((sum, own) => sum + own, 0))
  for (const { group, least, more } of hidden) {
    const own = Math.min(left, more)
    counted.set(group, least + own)
    left -= own
  }
  return (group) => counted.get(group) ?? 0
}

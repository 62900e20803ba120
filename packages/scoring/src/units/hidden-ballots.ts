import type { UnitDisclosure } from './hidden-figures.ts'
import type { UnitScore } from './unit-score.ts'

/**
 * Ballots of each group of a unit, as errors count them of which must not be told how many they are. All
 * hidden ones have so many together, which is told; each is taken to have the fewest that it can, and what
 * is left the one that answers least: so that errors are rather too large than too small.
 *
 * @param leastBallots - that a group has at the least; of one with fewer people as many as these
 */
export function hiddenBallots(
  { ballots, groups, areas }: UnitScore,
  disclosure: UnitDisclosure,
  leastBallots: number,
): (group: string) => number {
  const hidden = groups.filter(({ group }) => disclosure.groups.has(group))
  const shown = groups.filter(({ group }) => !disclosure.groups.has(group))
  const leastOf = (size = leastBallots) => Math.max(1, Math.min(leastBallots, size))
  const all = hidden.reduce((sum, { size }) => sum + leastOf(size), 0)
  const left = Math.max(0, ballots - shown.reduce((sum, own) => sum + own.ballots, 0) - all)
  const cells = areas.flatMap(({ items }) => items).flatMap((item) => item.groups)
  const askedOf = (group: string) =>
    cells.filter((cell) => cell.group === group && cell.weight > 0).length
  const [last] = hidden.toSorted((one, other) => askedOf(one.group) - askedOf(other.group))
  return (group) => {
    const own = groups.find((each) => each.group === group)
    if (!own || !disclosure.groups.has(group)) return own?.ballots ?? 0
    const least = leastOf(own.size)
    return own === last ? Math.min(least + left, own.size ?? least + left) : least
  }
}

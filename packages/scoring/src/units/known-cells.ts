import type { HiddenCell } from './possibilities.ts'
import type { ItemScore } from './item-score.ts'
import type { Range } from './ranges.ts'
import type { UnitScore } from './unit-score.ts'

/** Of which groups have more ballots, and which have fewer, is no secret. */
export interface KnownLimits {
  /** Smaller groups are hidden: who they are is known, a council is. */
  readonly minimum: number
  /** Of smaller groups a unit has no rank. */
  readonly forRank: number
}

/**
 * The hidden cells of an item as everybody knows them who knows the method, the ballots of the unit and of
 * the groups that are shown, how many people a group has where that is told, and who is small. What
 * a hidden group said, or how many of it, is not in it.
 *
 * @param pooled - groups whose ballots are hidden; together they are told
 * @param hidden - groups that are hidden in the item
 */
export function knownCells(
  score: UnitScore,
  item: ItemScore,
  pooled: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  limits: KnownLimits,
): readonly HiddenCell[] {
  const ballotsOf = knownBallots(score, pooled, limits)
  const cells = countedOf(item).filter(({ group }) => hidden.has(group))
  const covers = cells.filter(({ group, n }) => !pooled.has(group) && n >= limits.minimum)
  // What covers in the item alone does so because the others are one, or together too few.
  const others = cells.length - covers.length - 1
  const mostAnswers = covers.length > 0 && others > 0 ? limits.minimum - 1 - others : forever
  const answers = cells.reduce((sum, { n }) => sum + n, 0)
  const isFew = answers < limits.minimum
  const together: Range = isFew ? [0, limits.minimum - 1] : [limits.minimum, forever]
  const mostOfCover = fewestOf(countedOf(item).filter(({ group }) => !hidden.has(group)))
  return cells.map((cell) => {
    const { group, n, external } = cell
    const own = score.groups.find((each) => each.group === group) ?? nobody
    const isPooled = pooled.has(group)
    const told = isPooled ? ballotsOf(own) : external ? forever : own.ballots
    const isSmall = isPooled ? own.ballots < limits.minimum : n < limits.minimum
    const most = Math.min(told, isSmall ? limits.minimum - 1 : told)
    const isCover = covers.includes(cell)
    return {
      group,
      factor: factorOf(item, group),
      least: isCover ? Math.max(limits.minimum, item.minimumN) : item.minimumN,
      most: isCover ? Math.min(most, mostOfCover) : Math.max(1, Math.min(most, mostAnswers)),
      together,
      pool: isPooled ? poolOf(score, pooled) : told,
      isPooled,
    }
  })
}

/** Whoever covers has no more answers than any that is shown. */
function fewestOf(shown: readonly { readonly n: number }[]): number {
  return Math.min(...shown.flatMap(({ n }) => n || []))
}

/** The most ballots that a hidden group can have: each of the others has its least at least. */
function knownBallots(
  score: UnitScore,
  pooled: ReadonlySet<string>,
  { minimum, forRank }: KnownLimits,
): (own: Heard) => number {
  const hidden = score.groups.filter(({ group }) => pooled.has(group))
  const shown = score.groups.filter(({ group, ballots }) => !pooled.has(group) && ballots > 0)
  const least = hidden.map((each) => leastOf(each, { minimum, forRank }))
  const all = least.reduce((sum, own) => sum + own, 0)
  const small = hidden.filter(({ ballots }) => ballots < minimum)
  const covers = hidden.length - small.length
  // Whoever covers has the fewest ballots of those that could.
  const mostOfCover = Math.min(...shown.map(({ ballots }) => ballots))
  return (own) => {
    const left = poolOf(score, pooled) - all + leastOf(own, { minimum, forRank })
    const size = own.isOverfull ? forever : (own.size ?? forever)
    if (own.ballots >= minimum) return Math.min(left, size, mostOfCover)
    const rank = isEnough(own, forRank) ? forever : forRank - 1
    return Math.min(left, size, rank, mostOfSmall(small.length, covers, minimum))
  }
}

/**
 * There are covers where the small ones together are fewer than the minimum; a second one where with the
 * first they were too few.
 */
function mostOfSmall(small: number, covers: number, minimum: number): number {
  const others = small - 1
  const most = minimum - 1
  if (covers === 0) return most
  if (covers === 1) return others > 0 ? most - others : most
  return most - 1 - others
}

function poolOf({ groups }: UnitScore, pooled: ReadonlySet<string>): number {
  return groups
    .filter(({ group }) => pooled.has(group))
    .reduce((sum, { ballots }) => sum + ballots, 0)
}

type Heard = Pick<UnitScore['groups'][number], 'ballots' | 'size' | 'isOverfull'>

const nobody: Heard = { ballots: 0, size: undefined, isOverfull: false }

/** Of a group as small as this, or of which everybody was heard, its unit has no rank for its sake. */
function isEnough({ ballots, size = forever }: Heard, forRank: number): boolean {
  return ballots >= Math.min(forRank, size)
}

const forever = Number.POSITIVE_INFINITY

/** The ballots that a hidden group is known to have. */
function leastOf(own: Heard, { minimum, forRank }: KnownLimits): number {
  const { ballots, size = forever } = own
  const least = ballots < minimum ? Math.min(1, ballots) : minimum
  return isEnough(own, forRank) ? Math.max(least, Math.min(forRank, size)) : least
}

export function countedOf({ groups }: ItemScore) {
  return groups.filter(({ skipped }) => skipped === undefined)
}

/** What a share of 1 adds to the item's. */
export function factorOf(item: ItemScore, group: string): number {
  const counted = countedOf(item)
  const weight = counted.find((each) => each.group === group)?.weight ?? 0
  return weight / counted.reduce((sum, each) => sum + each.weight, 0)
}

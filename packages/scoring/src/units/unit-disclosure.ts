import { discloseCells, discloseParts, type Disclosure } from './disclosure.ts'
import { findExposed, type Exposed } from './exposed-cells.ts'
import type { UnitDisclosure } from './hidden-figures.ts'
import type { ItemScore } from './item-score.ts'
import type { AreaScore, UnitScore } from './unit-score.ts'

/**
 * Hides small groups in each item; items whose figures are those of a small group, with others
 * that cover them; areas likewise, and the unit as a whole. Then more, as long as trying out
 * numbers would tell of a hidden cell.
 *
 * @param minimum - people, see `PUBLIC_MINIMUM`
 * @param forRank - the ballots that a group needs for its unit to be ranked, where there is such a
 *   minimum: that a unit has a rank, or none, tells on which side of it hidden groups are
 * @see METHOD.md, section 10
 */
export function discloseUnit(score: UnitScore, minimum: number, forRank = 1): UnitDisclosure {
  const groups = discloseCells(
    score.groups.map(({ group, ballots }) => ({ name: group, n: ballots })),
    minimum,
  ).hidden
  const cells = new Map(
    score.areas
      .flatMap(({ items }) => items)
      .map((item) => [item.item, discloseItem(item, minimum, groups)] as const),
  )
  const must: Must = { items: new Set(), areas: new Set(), total: false }
  let disclosure = settle(score, minimum, groups, cells, must)
  while (true) {
    const exposed = findExposed(score, disclosure, { minimum, forRank })
    if (!exposed || !hideMore(score, disclosure, exposed, must)) return disclosure
    disclosure = settle(score, minimum, groups, cells, must)
  }
}

/** What must be hidden although there are enough people behind it. */
interface Must {
  readonly items: Set<string>
  readonly areas: Set<number>
  total: boolean
}

/** The item itself, then one beside it, then its area, then one beside that, then the whole. */
function hideMore(
  score: UnitScore,
  { hiddenItems, hiddenAreas, total }: UnitDisclosure,
  { area, item }: Exposed,
  must: Must,
): boolean {
  const isArea = !hiddenAreas.has(area)
  const beside = isArea
    ? leastOf(
        (score.areas.find((each) => each.area === area)?.items ?? [])
          .filter((each) => !hiddenItems.has(each.item))
          .map((each) => ({ name: each.item, n: each.n })),
      )
    : undefined
  const next = leastOf(
    score.areas
      .filter((each) => !hiddenAreas.has(each.area))
      .map((each) => ({ name: each.area, n: peopleOf(each) })),
  )
  if (!hiddenItems.has(item)) must.items.add(item)
  else if (beside !== undefined) must.items.add(beside)
  else if (isArea) must.areas.add(area)
  else if (next !== undefined) must.areas.add(next)
  else if (total !== 'hidden') must.total = true
  else return false
  return true
}

function leastOf<Name>(parts: readonly { name: Name; n: number }[]): Name | undefined {
  return parts.filter(({ n }) => n > 0).toSorted((a, b) => a.n - b.n)[0]?.name
}

/** Everything that sizes demand, beside what must be hidden already. */
function settle(
  score: UnitScore,
  minimum: number,
  groups: ReadonlySet<string>,
  cells: ReadonlyMap<string, Disclosure>,
  must: Must,
): UnitDisclosure {
  const parts = score.areas.map((area) => discloseArea(area, minimum, cells, must))
  const areas = discloseParts(
    parts.map(({ area, n }) => ({ name: `${area}`, n })),
    minimum,
    new Set(parts.filter(({ mustHide }) => mustHide).map(({ area }) => `${area}`)),
  )
  const hiddenAreas = new Set([...areas.hidden].map(Number))
  const items = score.areas.flatMap(({ area, items }, at) =>
    items.map((item) => {
      const isHidden = hiddenAreas.has(area) || (parts[at]?.hidden.has(item.item) ?? false)
      const all = new Set(item.groups.map(({ group }) => group))
      const hidden = isHidden ? all : (cells.get(item.item)?.hidden ?? new Set<string>())
      const counted = item.groups.filter(({ skipped }) => skipped === undefined)
      const isCoarse = isHidden ? item.n > 0 : counted.some(({ group }) => hidden.has(group))
      return { id: item.item, area, isHidden, hidden, isCoarse }
    }),
  )
  const coarse = items.filter(({ isCoarse }) => isCoarse)
  const isSmall = score.ballots > 0 && peopleBehind(score) < minimum
  const isHidden = must.total || isSmall || areas.total === 'hidden'
  return {
    groups,
    items: new Map(items.map(({ id, hidden }) => [id, hidden])),
    hiddenItems: new Set(items.filter((item) => item.isHidden).map(({ id }) => id)),
    hiddenAreas,
    coarseItems: new Set(coarse.map(({ id }) => id)),
    coarseAreas: new Set(coarse.map(({ area }) => area)),
    total: isHidden ? 'hidden' : coarse.length > 0 ? 'coarse' : 'exact',
  }
}

function discloseArea(
  area: AreaScore,
  minimum: number,
  cells: ReadonlyMap<string, Disclosure>,
  must: Must,
) {
  const tooSmall = area.items.filter(
    ({ item }) => must.items.has(item) || cells.get(item)?.total === 'hidden',
  )
  const { hidden, total } = discloseParts(
    area.items.map((item) => ({ name: item.item, n: item.n })),
    minimum,
    new Set(tooSmall.map(({ item }) => item)),
  )
  const mustHide = total === 'hidden' || must.areas.has(area.area)
  return { area: area.area, n: peopleOf(area), hidden, mustHide }
}

function peopleOf({ items }: AreaScore): number {
  return Math.max(0, ...items.map(({ n }) => n))
}

/** Ballots, or those behind shares that were measured elsewhere. */
function peopleBehind(score: UnitScore): number {
  return Math.max(score.ballots, ...score.areas.map(peopleOf))
}

/**
 * A group that does not count is in no total, so it neither covers another nor needs cover. Of one
 * whose ballots are hidden nothing is shown: that all of it had no opinion would tell how many it is.
 */
function discloseItem(
  { groups }: ItemScore,
  minimum: number,
  alreadyHidden: ReadonlySet<string>,
): Disclosure {
  const counted = groups.filter((group) => group.skipped === undefined)
  const others = groups.filter((group) => group.skipped !== undefined)
  const cells = counted.map(({ group, n }) => ({ name: group, n }))
  const { hidden, total } = discloseCells(cells, minimum, alreadyHidden)
  const small = others.filter(({ n, group }) => alreadyHidden.has(group) || (n > 0 && n < minimum))
  return { hidden: new Set([...hidden, ...small.map(({ group }) => group)]), total }
}

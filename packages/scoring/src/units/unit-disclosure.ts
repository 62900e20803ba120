import { discloseCells, discloseGroups, discloseParts, type Disclosure } from './disclosure.ts'
import type { ToldPoints, UnitDisclosure } from './hidden-figures.ts'
import type { ItemScore } from './item-score.ts'
import { tellPoints } from './told-points.ts'
import type { AreaScore, UnitScore } from './unit-score.ts'

/**
 * Hides small groups in each item; items whose figures are those of a small group, with others
 * that cover them; areas likewise, and the unit as a whole. Then every figure that would tell of a
 * hidden cell to somebody who tries out numbers.
 *
 * @param minimum - people, see `PUBLIC_MINIMUM`
 * @param forRank - the ballots that a group needs for its unit to be ranked, where there is such a
 *   minimum: that a unit has a rank, or none, tells on which side of it hidden groups are
 * @see METHOD.md, section 10
 */
export function discloseUnit(score: UnitScore, minimum: number, forRank = 1): UnitDisclosure {
  const groups = discloseGroups(
    score.groups.map(({ group, ballots }) => ({ name: group, n: ballots })),
    minimum,
  )
  const cells = new Map(
    score.areas
      .flatMap(({ items }) => items)
      .map((item) => [item.item, discloseItem(item, minimum, groups)] as const),
  )
  const bySizes = settle(score, minimum, groups, cells)
  if (bySizes.coarseItems.size === 0) return bySizes
  return without(score, bySizes, tellPoints(score, bySizes, { minimum, forRank }))
}

/** Figures that are not told are hidden with all that is in them. */
function without(score: UnitScore, disclosure: UnitDisclosure, told: ToldPoints): UnitDisclosure {
  const untold = [...told.areas].filter(([, points]) => !points).map(([area]) => area)
  const hiddenAreas = new Set([...disclosure.hiddenAreas, ...untold])
  const hidden = score.areas.flatMap(({ area, items }) =>
    items.filter(({ item }) => hiddenAreas.has(area) || told.items.has(item)),
  )
  const all = hidden.map(
    ({ item, groups }) => [item, new Set(groups.map(({ group }) => group))] as const,
  )
  const answered = hidden.filter(({ n }) => n > 0).map(({ item }) => item)
  return {
    ...disclosure,
    items: new Map([...disclosure.items, ...all]),
    hiddenItems: new Set([...disclosure.hiddenItems, ...hidden.map(({ item }) => item)]),
    hiddenAreas,
    coarseItems: new Set([...disclosure.coarseItems, ...answered]),
    total: told.total ? disclosure.total : 'hidden',
    told,
  }
}

/** Everything that sizes demand. */
function settle(
  score: UnitScore,
  minimum: number,
  groups: ReadonlySet<string>,
  cells: ReadonlyMap<string, Disclosure>,
): UnitDisclosure {
  const parts = score.areas.map((area) => discloseArea(area, minimum, cells))
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
  const isHidden = isSmall || areas.total === 'hidden'
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

function discloseArea(area: AreaScore, minimum: number, cells: ReadonlyMap<string, Disclosure>) {
  const tooSmall = area.items.filter(({ item }) => cells.get(item)?.total === 'hidden')
  const { hidden, total } = discloseParts(
    area.items.map((item) => ({ name: item.item, n: item.n })),
    minimum,
    new Set(tooSmall.map(({ item }) => item)),
  )
  return { area: area.area, n: peopleOf(area), hidden, mustHide: total === 'hidden' }
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

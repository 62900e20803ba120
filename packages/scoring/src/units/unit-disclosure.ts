import { discloseCells, discloseParts, type Disclosure } from './disclosure.ts'
import type { ItemScore } from './item-score.ts'
import type { AreaScore, UnitScore } from './unit-score.ts'

/**
 * What of a unit's trace must not be shown. The points of the unit are: they use all data and are
 * no breakdown.
 */
export interface UnitDisclosure {
  /** Groups that are hidden in every item, by their ballots. */
  readonly groups: ReadonlySet<string>
  /** By item the groups that are hidden there. */
  readonly items: ReadonlyMap<string, ReadonlySet<string>>
  /** Items of which no figure may be shown. */
  readonly hiddenItems: ReadonlySet<string>
  /** Areas of which no figure may be shown. */
  readonly hiddenAreas: ReadonlySet<number>
}

/** Nothing is hidden: for whoever may see everything. */
export const openDisclosure: UnitDisclosure = {
  groups: new Set(),
  items: new Map(),
  hiddenItems: new Set(),
  hiddenAreas: new Set(),
}

/**
 * Hides small groups in each item; items whose figures are those of a small group, with others
 * that cover them; and areas likewise.
 *
 * @param minimum - people, see `PUBLIC_MINIMUM`
 * @see METHOD.md, section 10
 */
export function discloseUnit(score: UnitScore, minimum: number): UnitDisclosure {
  const groups = discloseCells(
    score.groups.map(({ group, ballots }) => ({ name: group, n: ballots })),
    minimum,
  ).hidden
  const areas = score.areas.map((area) => discloseArea(area, minimum, groups))
  const hiddenAreas = discloseParts(
    areas.map(({ area, n }) => ({ name: `${area}`, n })),
    minimum,
    new Set(areas.filter(({ total }) => total === 'hidden').map(({ area }) => `${area}`)),
  ).hidden
  const items = areas.flatMap((area) =>
    area.items.map(({ item, disclosure }) => {
      const isHidden = hiddenAreas.has(`${area.area}`) || area.hidden.has(item.item)
      const all = new Set(item.groups.map(({ group }) => group))
      return { id: item.item, isHidden, groups: isHidden ? all : disclosure.hidden }
    }),
  )
  return {
    groups,
    items: new Map(items.map((item) => [item.id, item.groups])),
    hiddenItems: new Set(items.filter((item) => item.isHidden).map((item) => item.id)),
    hiddenAreas: new Set([...hiddenAreas].map(Number)),
  }
}

/** Whether any figure of a unit must not be shown. */
export function hidesAnything(disclosure: UnitDisclosure | undefined): boolean {
  if (!disclosure) return false
  const { groups, items, hiddenItems, hiddenAreas } = disclosure
  const hidden = [groups, hiddenItems, hiddenAreas, ...items.values()]
  return hidden.some((names) => names.size > 0)
}

function discloseArea({ area, items }: AreaScore, minimum: number, groups: ReadonlySet<string>) {
  const disclosed = items.map((item) => ({ item, disclosure: discloseItem(item, minimum, groups) }))
  const tooSmall = disclosed.filter(({ disclosure }) => disclosure.total === 'hidden')
  const parts = discloseParts(
    items.map((item) => ({ name: item.item, n: item.n })),
    minimum,
    new Set(tooSmall.map(({ item }) => item.item)),
  )
  return { area, items: disclosed, ...parts, n: Math.max(0, ...items.map((item) => item.n)) }
}

/** A group that does not count is in no total, so it neither covers another nor needs cover. */
function discloseItem(
  { groups }: ItemScore,
  minimum: number,
  alreadyHidden: ReadonlySet<string>,
): Disclosure {
  const counted = groups.filter((group) => group.skipped === undefined)
  const others = groups.filter((group) => group.skipped !== undefined)
  const cells = counted.map(({ group, n }) => ({ name: group, n }))
  const { hidden, total } = discloseCells(cells, minimum, alreadyHidden)
  const small = others.filter(({ n, group }) => n > 0 && (n < minimum || alreadyHidden.has(group)))
  return { hidden: new Set([...hidden, ...small.map(({ group }) => group)]), total }
}

import type { Fraction } from '../exact/fraction.ts'

/** What is told of points beneath which something is hidden. */
export interface ToldPoints {
  /** Items of which no hundredth may be told, so that they are hidden. */
  readonly items: ReadonlySet<string>
  /** By area; `undefined` where it is hidden. */
  readonly areas: ReadonlyMap<number, Fraction | undefined>
  /** Of the unit; `undefined` where it is hidden. */
  readonly total: Fraction | undefined
}

/** What of a unit's trace must not be shown, and how exactly the rest may be. */
export interface UnitDisclosure {
  /** Groups that are hidden in every item, by their ballots. */
  readonly groups: ReadonlySet<string>
  /** By item the groups that are hidden there. */
  readonly items: ReadonlyMap<string, ReadonlySet<string>>
  /** Items of which no figure may be shown. */
  readonly hiddenItems: ReadonlySet<string>
  /** Areas of which no figure may be shown. */
  readonly hiddenAreas: ReadonlySet<number>
  /** Items of which a group that counts is hidden: their points are told with two decimals. */
  readonly coarseItems: ReadonlySet<string>
  /** Areas beneath which anything is hidden: likewise. */
  readonly coarseAreas: ReadonlySet<number>
  /** The unit's survey points, and so its index: `coarse` with two decimals, where anything is hidden. */
  readonly total: 'exact' | 'coarse' | 'hidden'
  /** The points of sums beneath which anything is hidden. */
  readonly told?: ToldPoints
}

/** Nothing is hidden: for whoever may see everything. */
export const openDisclosure: UnitDisclosure = {
  groups: new Set(),
  items: new Map(),
  hiddenItems: new Set(),
  hiddenAreas: new Set(),
  coarseItems: new Set(),
  coarseAreas: new Set(),
  total: 'exact',
}

/** Whether any figure of a unit must not be shown. */
export function hidesAnything(disclosure: UnitDisclosure | undefined): boolean {
  if (!disclosure) return false
  const { groups, items, hiddenItems, hiddenAreas } = disclosure
  const hidden = [groups, hiddenItems, hiddenAreas, ...items.values()]
  return hidden.some((names) => names.size > 0)
}

/**
 * Whether it must not be shown how alike an interviewer's ballots of this group are over all items that count
 * for the unit: where an answer that is hidden is among these, an exact figure would tell of it.
 */
export function hidesEffect(
  disclosure: UnitDisclosure,
  { group, perInterviewer }: { group: string; perInterviewer: number | undefined },
): boolean {
  const { groups, total } = disclosure
  const hasInterviewers = perInterviewer !== undefined
  return (
    groups.has(group) || (hasInterviewers && total !== 'exact' && hidesGroup(disclosure, group))
  )
}

/** Whether a figure of this group about the unit must not be shown. */
export function hidesGroup(disclosure: UnitDisclosure | undefined, group: string): boolean {
  if (!disclosure) return false
  return (
    disclosure.groups.has(group) || [...disclosure.items.values()].some((each) => each.has(group))
  )
}

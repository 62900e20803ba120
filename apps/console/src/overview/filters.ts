/** What stands in the address of the overview: block, search, which units, and their order. */
import { isFoundIn } from '../language/plain-text.ts'
import type { UnitRow } from '../api/answers.ts'

export const SHOWN = ['all', 'silent', 'few'] as const

/** `silent`: without a ballot. `few`: some group has ballots, but too few. */
export type Shown = (typeof SHOWN)[number]

export interface Order {
  /** `name`, `points`, `ballots`, or `group.` and a group's id. */
  readonly by: string
  readonly descending: boolean
}

export interface Filters {
  readonly block: string | undefined
  readonly search: string
  readonly shown: Shown
  /** `undefined`: the official order of the registry. */
  readonly order: Order | undefined
}

export function readFilters(address: URLSearchParams): Filters {
  const sort = address.get('sort') ?? ''
  return {
    block: address.get('block') ?? undefined,
    search: address.get('q') ?? '',
    shown: SHOWN.find((each) => each === address.get('show')) ?? 'all',
    order: sort ? { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : undefined,
  }
}

/**
 * What a press on a column's head makes of `sort`: first this way, then the other, then the
 * official order again. Names begin at A, figures with the highest.
 */
export function nextSort(order: Order | undefined, by: string): string {
  const first = by === 'name' ? by : `-${by}`
  const second = by === 'name' ? `-${by}` : by
  if (order?.by !== by) return first
  return sortText(order) === first ? second : ''
}

/** The units that the filters let through, in the order they came in. */
export function filterUnits(
  units: readonly UnitRow[],
  { search, shown }: Pick<Filters, 'search' | 'shown'>,
): UnitRow[] {
  return units.filter(
    (unit) =>
      (shown === 'all' || (shown === 'silent' ? unit.ballots === 0 : unit.tooFew.length > 0)) &&
      isFoundIn(unit.name, search),
  )
}

function sortText({ by, descending }: Order): string {
  return descending ? `-${by}` : by
}

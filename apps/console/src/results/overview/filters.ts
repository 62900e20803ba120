/** What stands in the address of the overview: block, search, which units, and their order. */
import { readTable, type Order } from '../../components/table/table-address.ts'
import { isFoundIn } from '../../i18n/plain-text.ts'
import type { UnitRow } from '../../api/answers.ts'

export const SHOWN = ['all', 'silent', 'few'] as const

/** `silent`: without a ballot. `few`: some group has ballots, but too few. */
export type Shown = (typeof SHOWN)[number]

export interface Filters {
  readonly block: string | undefined
  readonly search: string
  readonly shown: Shown
  /**
   * By `name`, `points`, `ballots`, or `group.` and a group's id; `undefined`: the official order
   * of the registry.
   */
  readonly order: Order | undefined
}

export function readFilters(address: URLSearchParams): Filters {
  const { search, order } = readTable(address)
  return {
    block: address.get('block') ?? undefined,
    search,
    shown: SHOWN.find((each) => each === address.get('show')) ?? 'all',
    order,
  }
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

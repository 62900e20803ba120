import {
  POOLED_MINIMUM,
  responseRates,
  rounded,
  toNumber,
  type Fraction,
  type UnitTrace,
} from '@phieu/scoring'
import { AaporCounts } from '@phieu/survey'
import { inTens, type FieldworkRecord } from './fieldwork-record.ts'
import { hiddenGroups } from './hidden-groups.ts'

/** What became of those to whom interviewers went for one group about one unit. */
export interface ContactCell {
  readonly unit: string
  readonly group: string
  readonly contacts: AaporCounts
}

/**
 * Unit non-response as everyone may know it: of groups over the units that do not hide them, and of
 * units of which nothing is hidden; of 30 contacts and more.
 *
 * @param traces - as everyone may see them
 * @see METHOD.md, section 18
 */
export function toldContacts(
  cells: readonly ContactCell[],
  traces: readonly UnitTrace[],
): Pick<FieldworkRecord, 'contacts' | 'unitContacts'> {
  const hidden = new Set(traces.flatMap(hiddenGroups))
  const hiding = new Set(traces.filter((trace) => hiddenGroups(trace).length > 0).map(unitOf))
  const byGroup = Map.groupBy(
    cells.filter(({ unit, group }) => !hidden.has(`${unit} ${group}`)),
    ({ group }) => group,
  )
  const byUnit = Map.groupBy(
    cells.filter(({ unit }) => !hiding.has(unit)),
    unitOf,
  )
  return {
    contacts: [...byGroup].flatMap(([group, own]) => {
      const contacts = enoughContacts(own)
      return contacts ? [{ group, ...contacts, complete: inTens(contacts.complete) }] : []
    }),
    unitContacts: [...byUnit].flatMap(([unit, own]) => {
      const contacts = enoughContacts(own)
      return contacts ? [{ unit, ...unitRates(contacts) }] : []
    }),
  }
}

function unitOf({ unit }: { readonly unit: string }): string {
  return unit
}

/** The sum, where it is of enough people, and of any who gave no ballot: else nothing was recorded of these. */
function enoughContacts(cells: readonly ContactCell[]): AaporCounts | undefined {
  const sum: AaporCounts = { ...nobody }
  for (const { contacts } of cells) {
    for (const name of AaporCounts.keyof().options) sum[name] += contacts[name]
  }
  const all = Object.values(sum).reduce((total, count) => total + count, 0)
  return all > sum.complete && all >= POOLED_MINIMUM ? sum : undefined
}

const nobody: AaporCounts = {
  complete: 0,
  partial: 0,
  refused: 0,
  notReached: 0,
  other: 0,
  unknown: 0,
  notEligible: 0,
}

function unitRates(contacts: AaporCounts) {
  const { rr1, coop1 } = responseRates(contacts)
  const all = Object.values(contacts).reduce((total, count) => total + count, 0)
  return { contacts: inTens(all), rr1: inHundredths(rr1), coop1: inHundredths(coop1) }
}

function inHundredths(rate: Fraction | undefined): number | null {
  return rate ? rounded(toNumber(rate), 2) : null
}

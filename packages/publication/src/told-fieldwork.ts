import type { ModeSums, UnitTrace } from '@phieu/scoring'
import type { LocalDate } from '@phieu/survey'
import { toldDifferences, type FieldworkRecord } from './fieldwork-record.ts'
import { toldContacts, type ContactCell } from './told-contacts.ts'
import { toldModes, type TimedCell, type WayCell } from './told-modes.ts'

/** How ballots were collected, before it is known what of it must not be told. */
export interface SeenFieldwork {
  readonly days: FieldworkRecord['days']
  readonly ways: readonly WayCell[]
  readonly timed: readonly TimedCell[]
  readonly contacts: readonly ContactCell[]
  readonly modes: readonly ModeSums[]
}

/**
 * @param traces - as everyone may see them
 * @param today - where it is published: a later day was told by a clock that was wrong
 */
export function toldFieldwork(
  { days, contacts, modes, ...came }: SeenFieldwork,
  traces: readonly UnitTrace[],
  today?: LocalDate,
): FieldworkRecord {
  return {
    days: days && [earlierOf(days[0], today), earlierOf(days[1], today)],
    ...toldModes(came, traces),
    ...toldContacts(contacts, traces),
    differences: toldDifferences(modes, traces),
  }
}

function earlierOf(day: LocalDate, today: LocalDate | undefined): LocalDate {
  return today !== undefined && today < day ? today : day
}

import type { ModeSums, UnitTrace } from '@phieu/scoring'
import { toldDifferences, type FieldworkRecord } from './fieldwork-record.ts'
import { toldContacts, type ContactCell } from './told-contacts.ts'

/** How ballots were collected, before it is known what of it must not be told. */
export interface SeenFieldwork {
  readonly seen: Pick<FieldworkRecord, 'days' | 'modes' | 'seconds'>
  readonly contacts: readonly ContactCell[]
  readonly modes: readonly ModeSums[]
}

/** @param traces - as everyone may see them */
export function toldFieldwork(
  { seen, contacts, modes }: SeenFieldwork,
  traces: readonly UnitTrace[],
): FieldworkRecord {
  return {
    ...seen,
    ...toldContacts(contacts, traces),
    differences: toldDifferences(modes, traces),
  }
}

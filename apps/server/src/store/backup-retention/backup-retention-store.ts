import type { ExpiringKind, PersonalDataKind } from '@phieu/office'
/** What the store promises about how long it remembers people. */

/** The kinds of personal data that stand in tables. */
export type StoredKind = Exclude<PersonalDataKind, 'exports' | 'backups'>

export interface KeepingStore {
  /** How many records of each kind there are now. */
  countPersonalData(): Promise<Record<StoredKind, number>>
  /** Deletes what ended before a moment. @returns how many records */
  deleteExpired(kind: ExpiringKind, before: Date): Promise<number>
  /**
   * Takes out of the files what was deleted, and in which order everything came. Whoever writes waits
   * meanwhile.
   */
  eraseOrder(): Promise<void>
}

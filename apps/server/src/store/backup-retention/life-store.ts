/** What the store promises for the lives of its database: each restore begins another one. */
import type { LocalDate } from '@phieu/survey'

/** One life of a database, by its epoch. */
export interface Life {
  epoch: string
  begunOn: LocalDate
  /** When the backup was made that it began from (ISO 8601, UTC); of the first life `undefined`. */
  restoredFrom: string | undefined
  /** How many envelopes were laid in it. */
  laid: number
  /** Phones of interviewers that have reported since it began. */
  reported: number
  /** Receipts that the restore has lost, where the database that it replaced told them. */
  lost: number | undefined
  /** How many of those have not come back. */
  missing: number | undefined
}

/** A receipt, as bytes: 16 of the id, 32 of the digest. */
export interface ReceiptRow {
  id: Uint8Array
  round: string
  digest: Uint8Array
}

export interface LifeStore {
  /** Begins another life after a restore, in a backup period of its own. */
  beginLife(life: { id: string; today: LocalDate; restoredFrom: string }): Promise<void>
  /** Every receipt, some at a time, and those that a restore lost and nobody has brought again. */
  listReceipts(): AsyncIterable<ReceiptRow[]>
  /** Notes those that are not here as lost in the last restore. @returns how many */
  noteLost(receipts: AsyncIterable<ReceiptRow[]>): Promise<number>
  /** The newest first. */
  listLives(): Promise<Life[]>
}

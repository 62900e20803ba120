import type { Transaction } from 'kysely'
import { setTimeout } from 'node:timers/promises'
import type { Database } from './database.ts'
import { brokeOffFor } from './postgres/postgres-codes.ts'
import type { Tables } from './tables.ts'

/** How often a transaction is tried in all, when others get in its way. */
const ATTEMPTS = 5

/** How long it is waited before each further attempt, in ms; a part of it, by chance, lest they meet again. */
const PAUSE = 40

/**
 * Runs `write` in one transaction: all of it, or nothing. PostgreSQL breaks off one of two
 * transactions that wait for each other; it is run again.
 *
 * @param isolation - `serializable` where it decides by rows that no lock and no key guards: of two that each
 *   changed what the other has read, one is run again and sees it. What ballots change all the time is not for it
 */
export async function inTransaction<T>(
  { db }: Pick<Database, 'db'>,
  write: (trx: Transaction<Tables>) => Promise<T>,
  isolation: 'read committed' | 'serializable' = 'read committed',
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel(isolation).execute(write)
    } catch (error) {
      const isContention = brokeOffFor(error, 'serializationFailure', 'deadlock')
      if (attempt === ATTEMPTS || !isContention) throw error
      await setTimeout(Math.random() * PAUSE * attempt)
    }
  }
}

import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import { brokeOffFor } from './postgres/postgres-codes.ts'
import type { Tables } from './tables.ts'

/** How often a transaction is tried in all, when others get in its way. */
const ATTEMPTS = 5

/**
 * Runs `write` in one transaction: all of it, or nothing. PostgreSQL breaks off one of two
 * transactions that wait for each other; it is run again.
 */
export async function inTransaction<T>(
  { db }: Pick<Database, 'db'>,
  write: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(write)
    } catch (error) {
      const isContention = brokeOffFor(error, 'serializationFailure', 'deadlock')
      if (attempt === ATTEMPTS || !isContention) throw error
    }
  }
}

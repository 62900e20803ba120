import type { DatabasePlace } from '../database/database.ts'
import { readDatabase } from '../database/read-database.ts'
import { createSqlStore } from './sql-store.ts'
import type { Store } from './store.ts'

/** Opens a store once more, to be read by a thread of its own (see `in-thread.ts`), until `use` ends. */
export async function withReadingStore<T>(
  place: DatabasePlace,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const database = readDatabase(place)
  try {
    return await use(createSqlStore(database))
  } finally {
    await database.close()
  }
}

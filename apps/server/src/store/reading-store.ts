import type { DatabasePlace } from '../database/database.ts'
import { withReadDatabase } from '../database/read-database.ts'
import { createSqlStore } from './sql-store.ts'
import type { Store } from './store.ts'

/** Opens a store once more, to be read by a thread of its own (see `in-thread.ts`), until `use` ends. */
export function withReadingStore<T>(
  place: DatabasePlace,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  return withReadDatabase(place, (database) => use(createSqlStore(database)))
}

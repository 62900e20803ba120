import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { DatabaseKind } from '../database.ts'
import { beginning } from './0001-beginning.ts'
import { accounts } from './0002-accounts.ts'
import { publications } from './0003-publications.ts'
import { assessed } from './0004-assessed.ts'
import { raters } from './0005-raters.ts'

/** Every step from an empty database to today's. Append only; a step that has run anywhere stays as it is. */
function migrations(kind: DatabaseKind): Record<string, Migration> {
  return {
    '0001-beginning': beginning(kind),
    '0002-accounts': accounts(kind),
    '0003-publications': publications(kind),
    '0004-assessed': assessed,
    '0005-raters': raters,
  }
}

/**
 * Brings the tables to those of today: all steps that are missing, or none.
 *
 * @throws what the first failing step threw
 */
export async function migrate<T>(db: Kysely<T>, kind: DatabaseKind): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(kind) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

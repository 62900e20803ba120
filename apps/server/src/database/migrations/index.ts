import { sql, type Kysely } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, Migrator, type Migration } from 'kysely/migration'
import type { DatabaseKind } from '../database.ts'
import { beginning } from './0001-beginning.ts'

/** Every step from an empty database to today's. Append only; a step that has run anywhere stays as it is. */
function migrations(kind: DatabaseKind): Record<string, Migration> {
  return { '0001-beginning': beginning(kind) }
}

/**
 * Brings the tables to those of today, or of an earlier step: all steps that are missing, or none.
 *
 * @throws what the first failing step threw; Error when a newer program has written the database
 */
export async function migrate<T>(
  db: Kysely<T>,
  kind: DatabaseKind,
  lastStep?: string,
): Promise<void> {
  const steps = migrations(kind)
  const stranger = strangeStep(await stepsTaken(db), kind)
  if (stranger !== undefined) {
    throw new Error(`a newer version of Phiếu has written it (step ${stranger}); start that one`)
  }

  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } })
  const { error } =
    lastStep === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(lastStep)
  if (error !== undefined) throw error
}

/** The first of these steps that this program doesn't know: a newer one took it. */
export function strangeStep(taken: readonly string[], kind: DatabaseKind): string | undefined {
  const steps = migrations(kind)
  return taken.find((step) => !Object.hasOwn(steps, step))
}

/** Which tables a database shall have when it is open: today's, those it has, or those of a step. */
export type TablesWish = 'today' | 'as they are' | { lastStep: string }

export async function prepareTables<T>(
  db: Kysely<T>,
  kind: DatabaseKind,
  wish: TablesWish,
): Promise<void> {
  if (wish === 'today') await migrate(db, kind)
  else if (wish !== 'as they are') await migrate(db, kind, wish.lastStep)
}

/** The steps that have made a database what it is, in their order; none of an empty one. */
export async function stepsTaken<T>(db: Kysely<T>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return []

  const table = sql.table(DEFAULT_MIGRATION_TABLE)
  const steps = sql<{ name: string }>`select name from ${table} order by name`
  return (await steps.execute(db)).rows.map(({ name }) => name)
}

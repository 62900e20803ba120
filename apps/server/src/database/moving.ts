import type { Database } from './database.ts'
import { emptyTable } from './fill-rows.ts'
import { keptTables } from './kept-tables.ts'

/** The name under which it stands that everything is being copied into this database. */
const NAME = 'moving'

/**
 * Begins to copy everything into a database, or goes on with it.
 *
 * @returns `taken` where it is the database of an office
 */
export async function beginMove(database: Database): Promise<'begun' | 'taken'> {
  if (await isMoving(database)) return 'begun'
  return database.db.transaction().execute(async (trx) => {
    const epoch = await trx.selectFrom('epochs').select('id').limit(1).executeTakeFirst()
    if (epoch) return 'taken'
    // What the making of the tables has put there.
    for (const { name } of keptTables.toReversed()) await emptyTable(trx, name)
    await trx.insertInto('secrets').values({ name: NAME, content: 'begun' }).execute()
    return 'begun'
  })
}

/** Whether it is only half there. */
export async function isMoving({ db }: Database): Promise<boolean> {
  const row = await db
    .selectFrom('secrets')
    .select('name')
    .where('name', '=', NAME)
    .executeTakeFirst()
  return row !== undefined
}

export async function endMove({ db }: Database): Promise<void> {
  await db.deleteFrom('secrets').where('name', '=', NAME).execute()
}

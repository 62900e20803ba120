import type { Database } from './database.ts'

/**
 * A secret of this server: the one that the database keeps under `name`, or `fresh` when it keeps
 * none yet. Whoever reads the database can read it: the database's files are for its owner alone.
 *
 * @param fresh - made of strong random bytes
 */
export async function keepSecret({ db }: Database, name: string, fresh: string): Promise<string> {
  await db
    .insertInto('secrets')
    .values({ name, content: fresh })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const { content } = await db
    .selectFrom('secrets')
    .select('content')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return content
}

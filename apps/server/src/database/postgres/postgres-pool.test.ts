import { sql } from 'kysely'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { testDatabases } from '../../testing/test-databases.ts'

const open = new Map(testDatabases()).get('postgres')

test.skipIf(!open)(
  'a connection that is ended between two statements fails its own work alone',
  async () => {
    const database = await open?.()
    if (!database) return
    const broken = database.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() pid`.execute(trx)
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db)
      // What the server says of it comes while nothing is asked.
      await setTimeout(200)
      await sql`select 1`.execute(trx)
    })

    await expect(broken).rejects.toThrow(/terminat|not queryable/)
    expect((await sql`select 1`.execute(database.db)).rows).toHaveLength(1)
    await database.close()
  },
)

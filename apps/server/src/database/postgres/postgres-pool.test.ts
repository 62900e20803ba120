import { sql } from 'kysely'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { testDatabases } from '../../testing/test-databases.ts'

const postgres = testDatabases().filter(([kind]) => kind === 'postgres')

test.each(postgres)(
  'a connection that is ended between two statements fails its own work alone, on %s',
  async (_kind, open) => {
    const database = await open()
    const broken = database.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() pid`.execute(trx)
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db)
      // What the server says of it comes while nothing is asked.
      await setTimeout(200)
      await sql`select 1`.execute(trx)
    })

    await expect(broken).rejects.toThrow()
    expect((await sql`select 1`.execute(database.db)).rows).toHaveLength(1)
    await database.close()
  },
)

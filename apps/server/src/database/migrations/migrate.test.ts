import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabases } from '../../testing/test-databases.ts'
import { migrate } from './index.ts'

test.each(testDatabases())(
  'a newer program’s database is left alone, on %s',
  async (kind, open) => {
    const database = await open()
    await sql`insert into kysely_migration values ('9999-of-tomorrow', '2030-01-01')`.execute(
      database.db,
    )

    await expect(migrate(database.db, kind)).rejects.toThrow(
      'a newer version of Phiếu has written it (step 9999-of-tomorrow); start that one',
    )

    await database.close()
  },
)

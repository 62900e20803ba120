import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onServer } from '../../testing/template-databases.ts'
import { testDatabases, testPlaces } from '../../testing/test-databases.ts'
import { openDatabase } from '../open-database.ts'
import { migrate, stepsTaken } from './index.ts'

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

test.each(testPlaces())(
  'a step that is cut off leaves no table behind, and is taken anew, on %s',
  async (kind, open) => {
    const { config, close } = await open()
    const database = await openDatabase(config, () => {}, 'as they are')
    const { db } = database
    await sql`create table audit_head (in_the_way integer)`.execute(db)
    await expect(migrate(db, kind)).rejects.toThrow(/already exists/)
    await sql`drop table audit_head`.execute(db)

    await migrate(db, kind)

    expect(await stepsTaken(db)).toEqual(['0001-beginning'])
    await database.close()
    await close()
  },
)

/** By which Kysely locks its steps, for as long as a session lasts. */
const KYSELYS_LOCK = '3853314791062309107'

test.each(testPlaces().filter(([kind]) => kind === 'postgres'))(
  'no start waits for a lock of a session, which a pooler leaves on some connection, on %s',
  async (_kind, open) => {
    const { config, close } = await open()
    const { databaseUrl = '' } = config

    await onServer(databaseUrl, async (connection) => {
      await connection.query(`select pg_advisory_lock(${KYSELYS_LOCK})`)
      const database = await openDatabase(config, () => {})
      expect(await stepsTaken(database.db)).toEqual(['0001-beginning'])
      await database.close()
    })

    await close()
  },
)

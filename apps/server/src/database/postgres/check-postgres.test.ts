import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { testPlaces } from '../../testing/test-databases.ts'
import { adviceOf, faultsOf } from './check-postgres.ts'
import { openDatabase } from '../open-database.ts'

const quiet = {
  track_commit_timestamp: 'off',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  shared_preload_libraries: '',
  synchronous_commit: 'on',
  client_min_messages: 'notice',
  synchronous_standby_names: 'FIRST 1 (standby)',
  archive_mode: 'off',
  fsync: 'on',
}

test('a PostgreSQL that writes down nothing of when ballots came, and has a standby, is as it should be', () => {
  expect(faultsOf(quiet)).toEqual([])
  expect(adviceOf(quiet)).toEqual([])
})

test.each([
  ['track_commit_timestamp', 'on'],
  ['log_statement', 'mod'],
  ['log_statement', 'all'],
  ['log_duration', 'on'],
  ['log_min_duration_statement', '0'],
  ['log_min_duration_statement', '250'],
  ['log_min_duration_sample', '100'],
  ['log_transaction_sample_rate', '0.01'],
  ['auto_explain.log_min_duration', '0'],
  ['shared_preload_libraries', 'pg_stat_statements, pgaudit'],
  ['synchronous_commit', 'off'],
  ['client_min_messages', 'error'],
])('with %s = %s no server starts, and it says why', (name, setting) => {
  expect(faultsOf({ ...quiet, [name]: setting })).toEqual([
    expect.stringMatching(new RegExp(`^PostgreSQL has ${name} = ${setting}: .+\\.$`)),
  ])
})

test.each([
  ['synchronous_standby_names', ''],
  ['archive_mode', 'on'],
  ['fsync', 'off'],
])('%s = %s is told, and left to the operator', (name, setting) => {
  const settings = { ...quiet, [name]: setting }

  expect(faultsOf(settings)).toEqual([])
  expect(adviceOf(settings)).toEqual([expect.stringContaining(`(${name}`)])
})

test.each(testPlaces())(
  'the settings are read from the database itself, on %s',
  async (kind, open) => {
    const place = await open()
    const first = await openDatabase(place.config, () => {})
    if (kind === 'postgres') {
      const name = new URL(place.config.databaseUrl ?? '').pathname.slice(1)
      await sql`alter database ${sql.ref(name)} set log_statement = 'all'`.execute(first.db)
    }
    await first.close()

    const second = await openDatabase(place.config, () => {}).then(
      async (database) => {
        await database.close()
        return 'opened'
      },
      (error: Error) => error.message,
    )

    expect(second).toMatch(kind === 'postgres' ? /log_statement = all/ : /^opened$/)
    await place.close()
  },
)

import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openSqlite } from './sqlite.ts'

test('the files of the database are for their owner alone, in a folder that others may enter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-test-'))
  const database = await openSqlite(join(folder, 'phieu.sqlite'))

  const files = await readdir(folder)
  const modes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).mode))

  expect(files).toContain('phieu.sqlite-wal')
  expect(modes.map((mode) => mode & 0o777)).toEqual(files.map(() => 0o600))
  await database.close()
  await rm(folder, { recursive: true })
})

test('a transaction that has read may write, though another process, as a backup, wants to write meanwhile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-test-'))
  const file = join(folder, 'phieu.sqlite')
  const database = await openSqlite(file)
  const backup = new BetterSqlite(file, { timeout: 0 })
  const raise = () => backup.exec('update periods set running = running + 1')

  await database.db.transaction().execute(async (trx) => {
    await trx.selectFrom('periods').selectAll().execute()
    expect(raise).toThrow('locked')
    await trx.updateTable('periods').set({ verified: 7 }).execute()
  })
  raise()

  const [period] = await database.db.selectFrom('periods').selectAll().execute()
  expect(period).toMatchObject({ verified: 7 })
  backup.close()
  await database.close()
  await rm(folder, { recursive: true })
})

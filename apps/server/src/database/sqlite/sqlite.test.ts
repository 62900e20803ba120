import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openRestingThread } from './resting-thread.ts'
import { openReader, openWriter } from './sqlite-writer.ts'
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

test('a thread that reads ends when nobody asks, and whoever asks afterwards, or while it ends, is answered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-test-'))
  const file = join(folder, 'phieu.sqlite')
  new BetterSqlite(file).exec('create table kept (n integer); insert into kept values (7)').close()
  const reader = openRestingThread(() => openReader(file), 0)
  const read = async () => {
    const { query, release } = await reader.hold()
    return query('select n from kept', []).finally(release)
  }

  const answers = [await read(), await read()]
  for (const pause of [0, 1, 100]) {
    await setTimeout(pause)
    answers.push(...(await Promise.all([read(), read()])))
  }

  expect(answers.map(({ rows }) => rows)).toEqual(Array.from({ length: 8 }, () => [{ n: 7 }]))
  expect(reader.isHeld()).toBe(false)
  await reader.close()
  await rm(folder, { recursive: true })
})

test('the thread that writes ends when nothing is written, and what comes afterwards, or while it ends, is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-test-'))
  const file = join(folder, 'phieu.sqlite')
  new BetterSqlite(file).exec('create table kept (n integer)').close()
  const writer = openRestingThread(() => openWriter(file), 0)
  const write = async (n: number) => {
    const { query, release } = await writer.hold()
    return query('insert into kept values (?)', [n]).finally(release)
  }

  for (const pause of [0, 1, 100]) {
    await Promise.all([write(pause), write(pause + 0.5)])
    await setTimeout(pause)
  }

  expect(writer.isHeld()).toBe(false)
  await writer.close()
  const kept = new BetterSqlite(file).prepare('select n from kept order by n').pluck().all()
  expect(kept).toEqual([0, 0.5, 1, 1.5, 100, 100.5])
  await rm(folder, { recursive: true })
})

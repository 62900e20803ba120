import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

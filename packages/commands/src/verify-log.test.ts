import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startServer } from '@phieu/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from './root.ts'
import { runNode } from './run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-verify-log-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('the log of an office is unbroken, and its end is said to be noted down', async () => {
  await keepOffice()

  const { code, output } = await verifyLog()

  expect(output).toMatch(/^2 entries, UNBROKEN\. The last one has the hash\n[0-9a-f]{64}\n/)
  expect(code).toBe(0)
})

test('an entry that somebody changed in the database is named by its place', async () => {
  await keepOffice()
  const database = new DatabaseSync(join(folder, 'data/phieu.sqlite'))
  database.exec('drop trigger audit_entries_no_update')
  database.exec(`update audit_entries set who_name = 'Somebody else' where place = 1`)
  database.close()

  const { code, output } = await verifyLog()

  expect(output.trim()).toBe(
    'The log is BROKEN at place 1: the entry is not the one that its hash was made of.',
  )
  expect(code).toBe(1)
})

test('where there is no database, one sentence says so and none is made', async () => {
  const { code, output } = await verifyLog()

  expect(output).toContain('There is no database')
  expect(code).toBe(1)
  expect((await verifyLog()).output).toContain('There is no database')
})

/** An office whose first admin came and signed in: two entries. */
async function keepOffice(): Promise<void> {
  const config = { host: '127.0.0.1', port: 0, dataDir: join(folder, 'data') }
  const server = await startServer(config, { serveApps: false })
  const token = new URL(server.firstRun.setupLink!).hash.slice(1)
  const answer = await fetch(`${server.url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({
      token,
      name: 'Nguyễn Thị Ánh',
      email: 'anh@example.vn',
      password: 'một mật khẩu đủ dài',
    }),
  })
  await server.close()
  if (!answer.ok) throw new Error(`set-up failed with ${answer.status}`)
}

function verifyLog() {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), DATABASE_URL: '' }
  return runNode(join(projectRoot, 'packages/commands/src/verify.ts'), ['log'], { env })
}

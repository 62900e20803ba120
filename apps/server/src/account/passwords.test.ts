import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scryptSync } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite } from '../database/sqlite/sqlite.ts'
import { usualKeyFile } from '../keys/master-key.ts'
import { startServer, type RunningServer } from '../serve.ts'
import { chief } from '../testing/test-office.ts'

let dataDir: string
let server: RunningServer
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'phieu-passwords-'))
  server = await startServer({ host: '127.0.0.1', port: 0, dataDir }, { serveApps: false })
})
afterEach(async () => {
  await rm(dataDir, { recursive: true })
  await rm(usualKeyFile(dataDir), { force: true })
})

test('a server that is started keeps passwords by scrypt, with a salt and 32 MiB each', async () => {
  const { services, firstRun, url } = server
  const token = firstRun.setupLink?.split('#')[1]
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: services.config.publicUrl },
    body: JSON.stringify({ token, ...chief }),
  })
  await server.close()

  expect(answer.status).toBe(200)
  const database = await openSqlite(join(dataDir, 'phieu.sqlite'))
  const { password } = await database.db
    .selectFrom('office_passwords')
    .select('password')
    .executeTakeFirstOrThrow()
  await database.close()
  const [salt = '', key] = password?.split(':') ?? []
  const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 }
  expect(salt).toMatch(/^[0-9a-f]{32}$/)
  expect(key).toBe(scryptSync(chief.password.normalize('NFKC'), salt, 64, cost).toString('hex'))
})

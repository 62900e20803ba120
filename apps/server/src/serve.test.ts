import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from './config.ts'
import { startServer } from './serve.ts'

test('a server closes at once although a browser holds a connection on which it asks nothing', async () => {
  const server = await startServer(await settings(), { serveApps: false })
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  await once(socket, 'connect')

  const begun = performance.now()
  await server.close()

  expect(performance.now() - begun).toBeLessThan(5000)
})

test('a server that closes answers who has begun to ask', async () => {
  const server = await startServer(await settings(), { serveApps: false })
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.write('POST /api/ballots HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n')
  socket.write('Content-Type: application/json\r\n\r\n{')
  await setTimeout(200)

  const closed = server.close()
  socket.write('}')
  const [answer] = await once(socket, 'data')
  await closed

  expect(String(answer)).toMatch(/^HTTP\/1.1 400 /)
})

test('a server that is started again on the same data finds its round and its links', async () => {
  const config = await settings()
  const first = await startServer(config, { serveApps: false })
  await first.close()
  const second = await startServer(config, { serveApps: false })
  onTestFinished(() => second.close())

  const path = (link: string | undefined) => link && new URL(link).pathname
  expect(path(second.firstRun.citizenLink)).toBe(path(first.firstRun.citizenLink))
  expect(await second.services.store.listRounds()).toHaveLength(1)
})

async function settings() {
  const dataDir = await mkdtemp(join(tmpdir(), 'phieu-serve-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  return readConfig({ PORT: '0', DATA_DIR: dataDir })
}

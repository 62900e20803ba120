import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { fetchAlone } from './fetch-alone.ts'

test('what is sent after a time in which the process did something else arrives, though the server keeps no connection so long', async () => {
  const server = createServer((request, response) => {
    // It says that it keeps connections for long, and then is late itself.
    response.setHeader('connection', 'keep-alive').setHeader('keep-alive', 'timeout=5')
    request.resume().on('end', () => response.end('taken'))
  })
  Object.assign(server, { keepAliveTimeout: 5, keepAliveTimeoutBuffer: 1 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const taken: string[] = []

  for (let sent = 0; sent < 20; sent += 1) {
    const init = { method: 'POST', body: 'a ballot' }
    taken.push(await (await fetchAlone(`http://127.0.0.1:${port}/`, init)).text())
    await setTimeout(0)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }

  expect(taken).toEqual(Array.from({ length: 20 }, () => 'taken'))
})

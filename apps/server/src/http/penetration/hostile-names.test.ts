/** Names, paths and bodies that try to become something else: a header, a file, a lot of memory. */
import { endpoints, type Endpoint } from '@phieu/office'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { practiceRound } from '@phieu/catalogue'
import { BODY_LIMIT, type Round } from '@phieu/survey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { readStaticSite } from '../../static-site.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

const lineBreaks = ['a\r\nSet-Cookie: x=1', 'a\nb', 'a\u0000b', 'a\u2028b\r']

test('a name with a line break is no name of an account', async () => {
  for (const name of lineBreaks) {
    const invited = { name, email: 'a@example.vn', role: 'supervisor' }
    for (const [path, body] of [
      ['/api/people/invitations', invited],
      ['/api/account/name', { name }],
    ] as const) {
      const answer = await office.ask(path, { method: 'POST', body, cookies })
      expect([path, answer.status]).toEqual([path, 400])
    }
  }
})

test('signs that nobody sees are no part of a name, and no name by themselves', async () => {
  const name = 'Tr\u200Bần\u202E An\u2800'
  const rename = (to: string) =>
    office.ask('/api/account/name', { method: 'POST', body: { name: to }, cookies })
  const make = (vi: string) => makeRound({ id: 'written', title: { vi, en: vi } })

  expect((await rename('\u200B')).status).toBe(400)
  expect((await rename(name)).status).toBeLessThan(300)
  const session = await office.ask('/api/session', { cookies })
  expect(await session.json()).toMatchObject({ user: { name: 'Trần An' } })
  expect((await make('\u2066\u2069')).status).toBe(400)
  expect(await (await make(name)).json()).toMatchObject({ round: { title: { vi: 'Trần An' } } })
})

test('a round whose id could end a header is not made', async () => {
  for (const id of [...lineBreaks, 'a"; filename="b', 'a/b', '../a', 'é']) {
    expect([id, (await makeRound({ id })).status]).toEqual([id, 400])
  }
  expect((await makeRound({ id: 'a-b' })).status).toBe(201)
})

test('a path with encoded line breaks adds no header to an answer', async () => {
  const evil = '%0d%0aset-cookie:%20evil=1%0d%0a'
  const paths = Object.values(endpoints)
    .filter(({ method, path }) => method === 'GET' && path.includes(':'))
    .map(({ path }) => path.replaceAll(/:\w+/g, evil))
  for (const path of [...paths, `/results/${evil}`, `/console/${evil}`]) {
    const answer = await office.ask(path, { cookies })
    expect([path, answer.status < 500]).toEqual([path, true])
    expect(answer.headers.getSetCookie().join()).not.toContain('evil')
    expect([...answer.headers.values()].join('')).not.toMatch(/[\r\n]/)
  }
})

test('no address leaves the folder of an app, however it is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-traversal-'))
  await mkdir(join(folder, 'app'))
  await writeFile(join(folder, 'app', 'index.html'), '<p>the page')
  await writeFile(join(folder, 'secret.txt'), 'the secret')
  const site = readStaticSite(join(folder, 'app'))!
  const app = createApp({
    ...office.services,
    sites: { collect: site, console: site, renderDoor: async (page) => page },
  })

  for (const way of [
    '..',
    '%2e%2e',
    '.%2e',
    '..%2f',
    '..%5c',
    '..;',
    '%c0%ae%c0%ae',
    '%252e%252e',
  ]) {
    for (const start of ['/', '/console/', '/assets/', '/console/assets/']) {
      for (const path of [`${start}${way}/secret.txt`, `${start}${way}/${way}/${way}/etc/passwd`]) {
        const text = await (await app.request(path)).text()
        expect(text).not.toContain('the secret')
        expect(text).not.toContain('root:')
      }
    }
  }
  await rm(folder, { recursive: true })
})

test('no parameter of a route names a file of the server', async () => {
  const ways = ['..%2f..%2f..%2fetc%2fpasswd', '..%5c..%5cphieu.sqlite', '%2fetc%2fpasswd', '.']
  for (const { method, path } of Object.values(endpoints)) {
    if (method !== 'GET' || !path.includes(':')) continue
    for (const way of ways) {
      const answer = await office.ask(path.replaceAll(/:\w+/g, way), { cookies })
      expect([path, way, answer.status]).toEqual([path, way, expect.toSatisfy(isRefusal)])
    }
  }
})

test('a body beyond the limit is refused by every route, before it is read', async () => {
  const app = createApp(office.services)
  for (const { method, path, who, files } of Object.values<Endpoint>(endpoints)) {
    if (method !== 'POST' || files !== undefined) continue
    const request: RequestInit & { duplex: 'half' } = {
      method,
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:8787',
        ...(who === 'anyone' ? {} : { cookie: cookies }),
      },
      body: endless(),
      duplex: 'half',
    }
    const address = `http://localhost:8787${path.replaceAll(/:\w+/g, 'x')}`
    const answer = await app.request(address, request)
    expect([path, answer.status]).toEqual([path, expect.toSatisfy(isTooLargeOrForbidden)])
  }
})

/** A body of unknown length that would never end; whoever reads it to its end runs out of memory. */
function endless(): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(64 * 1024).fill(0x20)
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      sent += piece.length
      if (sent > 20 * BODY_LIMIT) throw new Error('the body was read on and on')
      controller.enqueue(piece)
    },
  })
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500
}

/** 403 where the admin has no part in it, such as an interviewer's own work. */
function isTooLargeOrForbidden(status: number): boolean {
  return status === 413 || status === 403
}

function makeRound(facts: Partial<Round>) {
  const { state: _state, ...plan } = practiceRound()
  const body = { round: { ...plan, ...facts } }
  return office.ask('/api/rounds', { method: 'POST', body, cookies })
}

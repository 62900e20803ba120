import { endpoints, Role, type Endpoint } from '@phieu/office'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../app.ts'
import { openTestSqlite } from '../testing/test-databases.ts'
import { chief, cookiesOf, openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { anyScope, letIn } from '../testing/test-people.ts'

/** All that a stranger may do. Whoever adds a line here has thought about it. */
const forStrangers = [
  'GET /api/epoch',
  'GET /api/health',
  'GET /api/results/{round}/leaves/{bucket}',
  'GET /api/links/{code}',
  'POST /api/invitations/open',
  'POST /api/devices',
  'POST /api/devices/report',
  // A tablet has a code of 128 bits that sets it up once, then its token.
  'POST /api/kiosks',
  'POST /api/kiosks/report',
  'POST /api/contacts',
  'POST /api/ballots',
  'GET /api/session',
  'POST /api/setup',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/second-factor',
  'POST /api/auth/sign-out',
  'POST /api/access/look',
  'POST /api/access/join',
  'POST /api/access/password',
]

let office: TestOffice
afterEach(() => office.close())

test('a stranger is asked to sign in at every route but those named here', async () => {
  office = await openTestOffice()

  const open: string[] = []
  for (const { name, method, path } of await documentedRoutes()) {
    const answer = await office.ask(path, { method })
    if (answer.status !== 401) open.push(name)
    else if ((await answer.json()).code !== 'sign-in-needed') open.push(name)
  }

  expect(open.sort()).toEqual([...forStrangers].sort())
})

test.each(Role.options)('a %s may use exactly what the declarations give them', async (role) => {
  office = await openTestOffice()
  await office.setUp()
  const { cookies } = await letIn(office, { role, scope: anyScope(role) })

  for (const { name, method, path, who } of declaredRoutes()) {
    if (typeof who === 'string') continue
    const answer = await office.ask(path, { method, cookies })
    expect([name, answer.status === 401]).toEqual([name, false])
    expect([name, answer.status === 403]).toEqual([name, !who.includes(role)])
    expect([name, answer.status < 500]).toEqual([name, true])
  }
})

test('an account with a role of next year may use no route', async () => {
  const database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
  const cookies = await office.setUp()
  await sql`update office_users set role = 'a role of next year'`.execute(database.db)

  for (const { name, method, path, who } of declaredRoutes()) {
    if (typeof who === 'string') continue
    const answer = await office.ask(path, { method, cookies })
    expect([name, answer.status]).toEqual([name, 401])
  }
})

test('a council member reads the round and changes nothing', async () => {
  const database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
  const cookies = await office.setUp()
  await sql`update office_users set role = 'council'`.execute(database.db)

  const overview = await office.ask('/api/rounds/practice-2026/overview', { cookies })
  const recount = await office.ask('/api/rounds/practice-2026/recount', { method: 'POST', cookies })

  expect(overview.status).toBe(200)
  expect(recount.status).toBe(403)
})

test('a route that nobody entered into the table is closed, even to an admin', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()
  const app = createApp(office.services)
  app.get('/api/forgotten', (c) => c.text('secret'))

  const answer = await app.request('/api/forgotten', { headers: { cookie: cookies } })

  expect(answer.status).toBe(404)
})

test('nothing of better-auth is reachable but signing in and out', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()
  const body = { name: 'Mallory', email: 'm@example.vn', password: 'long enough', role: 'admin' }

  for (const path of ['sign-up/email', 'update-user', 'delete-user', 'request-password-reset']) {
    const answer = await office.ask(`/api/auth/${path}`, { method: 'POST', body, cookies })
    expect([path, answer.status]).toEqual([path, 404])
  }
})

test('a page elsewhere can change nothing with the cookies of someone signed in', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()
  const recount = { method: 'POST', cookies } as const

  for (const origin of ['https://evil.example', 'null', undefined]) {
    const answer = await office.ask('/api/rounds/practice-2026/recount', { ...recount, origin })
    expect(answer.status).toBe(403)
  }
  const signIn = await office.ask('/api/auth/sign-in/email', {
    method: 'POST',
    body: chief,
    origin: 'https://evil.example',
  })
  expect(signIn.status).toBe(403)
  expect((await signIn.json()).detail).toContain('PUBLIC_URL')
})

test('the session’s cookie is for this server’s API only, and out of reach of scripts', async () => {
  office = await openTestOffice()

  const [cookie] = await setUpCookies()

  expect(cookie).toMatch(/^phieu\.session_token=/)
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Strict/i)
  expect(cookie).toMatch(/; Path=\/api(;|$)/)
  expect(cookie).not.toMatch(/; Secure/)
})

test('where people come by https, the cookie goes by https alone', async () => {
  office = await openTestOffice({ publicUrl: 'https://phieu.example.vn' })

  const [cookie] = await setUpCookies()

  expect(cookie).toMatch(/; Secure/)
})

test('behind a proxy that ends TLS, the public address is a page of this server', async () => {
  office = await openTestOffice({ publicUrl: 'https://phieu.example.vn' })
  const token = await office.services.accounts.makeSetupToken()

  const app = createApp(office.services)
  const answer = await app.request('http://127.0.0.1:8787/api/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://phieu.example.vn' },
    body: JSON.stringify({ token, ...chief }),
  })

  expect(answer.status).toBe(200)
  expect(cookiesOf(answer)).toContain('session_token')
})

test('a body that is far too large is refused before it is read', async () => {
  office = await openTestOffice()

  const answer = await office.ask('/api/auth/sign-in/email', {
    method: 'POST',
    body: { email: 'a@example.vn', password: 'x'.repeat(3_000_000) },
  })

  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ code: 'too-large' })
})

async function setUpCookies(): Promise<string[]> {
  const token = await office.services.accounts.makeSetupToken()
  const answer = await office.ask('/api/setup', { method: 'POST', body: { token, ...chief } })
  return answer.headers.getSetCookie()
}

/** Every declared endpoint, by the name that the description gives it. */
function declaredRoutes() {
  return Object.values<Endpoint>(endpoints).map(({ method, path, who }) => {
    const described = path.replaceAll(/:(\w+)/g, '{$1}')
    return { name: `${method} ${described}`, method, path: filled(described), who }
  })
}

/** Every route that the API's own description names, with something in the place of its parameters. */
async function documentedRoutes() {
  const description = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(await (await office.ask('/api/openapi.json')).json())
  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: z.enum(['GET', 'POST']).parse(method.toUpperCase()),
      path: filled(path),
    })),
  )
  expect(routes.length).toBeGreaterThan(12)
  return routes
}

function filled(path: string): string {
  return path
    .replace('{round}', 'practice-2026')
    .replace('{unit}', 'A25-01')
    .replace('{file}', 'items.csv')
    .replace('{id}', '0'.repeat(64))
    .replace(/\{\w+\}/g, randomUUID())
}

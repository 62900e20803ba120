/**
 * What a program gets at with a token, written by hand: the declarations say it too, and if both said
 * the same by being the same, nobody would notice what was given away.
 */
import { endpoints, type Endpoint, type TokenSubject, type TokenWish } from '@phieu/office'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { chief, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn } from '../../testing/test-people.ts'

const round = '/api/rounds/practice-2026'
const id = '00000000-0000-4000-8000-000000000000'

/** All that a token can open. Whoever adds a line has made sure that it tells of nobody by name. */
const opened: readonly (readonly [TokenSubject, string])[] = [
  ['results', `${round}/overview`],
  ['results', `${round}/result?replicates=0`],
  ['results', `${round}/units/A25-01`],
  ['results', `${round}/exports/items.csv`],
  ['progress', `${round}/progress`],
  ['progress', `${round}/progress/unit.csv`],
  ['progress', `${round}/response-rates`],
  ['registry', '/api/registries'],
  ['registry', '/api/registries/hanoi-2026'],
  ['registry', '/api/registries/hanoi-2026/files/registry.csv'],
]

/** What a token for everything must not get at. */
const closed: readonly { what: string; path: string; body?: unknown }[] = [
  { what: 'accounts', path: '/api/people' },
  { what: 'other tokens', path: '/api/tokens' },
  {
    what: 'a token of its own',
    path: '/api/tokens',
    body: { name: 'x', subjects: ['results'], rounds: null, days: 9 },
  },
  { what: 'the end of another token', path: `/api/tokens/${id}/revoke`, body: {} },
  { what: 'the own account', path: '/api/account' },
  { what: 'the log', path: '/api/log' },
  { what: 'the log as a file', path: '/api/log/export' },
  { what: 'backups', path: '/api/keeping' },
  { what: 'what is kept of people', path: '/api/keeping/personal-data' },
  { what: 'the office’s package', path: '/api/publications/practice-2026/package.zip' },
  { what: 'interviewers', path: `${round}/interviewers` },
  { what: 'progress of each interviewer', path: `${round}/progress?by=interviewer` },
  { what: 'progress of each interviewer as a file', path: `${round}/progress/interviewer.csv` },
  { what: 'response rates of each interviewer', path: `${round}/response-rates?by=interviewer` },
  { what: 'phones', path: `${round}/devices` },
  { what: 'ballots held', path: `${round}/review` },
  { what: 'a ballot', path: `${round}/review/ballots/${id}` },
  { what: 'refused ballots', path: '/api/refused' },
  { what: 'the box', path: `${round}/box` },
  { what: 'open links', path: `${round}/links` },
  { what: 'codes of invitations', path: `${round}/batches/${id}/codes.csv` },
  { what: 'letters', path: `${round}/mailings` },
  { what: 'insiders', path: `${round}/insiders/managers` },
  { what: 'objections', path: `${round}/replies` },
  { what: 'commendations', path: `${round}/awards` },
  {
    what: 'an export of ballots',
    path: `${round}/exports`,
    body: { table: 'ballots', format: 'csv', language: 'vi' },
  },
  { what: 'files that others took out', path: '/api/exports' },
  { what: 'a recount', path: `${round}/recount`, body: {} },
  { what: 'a move of the round', path: `${round}/state`, body: { to: 'closed' } },
]

let office: TestOffice
let cookies: string
let all: string
beforeAll(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
  all = await make({ name: 'Everything' })
})
afterAll(() => office.close())
// What was asked in a minute counts in that minute.
beforeEach(() => wait(60))

test.each(opened)('a token for %s, and no other, reads %s', async (subject, path) => {
  const own = await make({ subjects: [subject] })
  const others = ['results', 'progress', 'registry'] as const
  const other = await make({ subjects: others.filter((each) => each !== subject) })

  expect((await ask(path, own)).status).toBe(200)
  const refused = await ask(path, other)
  expect([refused.status, await refused.json()]).toEqual([
    403,
    expect.objectContaining({
      code: 'token-forbidden',
      detail: `This token is not for ${subject}.`,
    }),
  ])
})

test.each(closed)('no token opens $what', async ({ path, body }) => {
  const answer = await ask(path, all, body)

  expect([answer.status, (await answer.json()).code]).toEqual([403, 'token-forbidden'])
})

test('of everything that an account may ask, a token for everything opens what stands here and nothing else', async () => {
  const found: string[] = []
  for (const { method, path, who } of Object.values<Endpoint>(endpoints)) {
    if (typeof who === 'string') continue
    wait(1)
    const answer = await ask(filled(path), all, method === 'POST' ? {} : undefined)
    if (answer.status !== 403) found.push(path)
  }

  expect(found.toSorted()).toEqual([
    '/api/registries',
    '/api/registries/:id',
    '/api/registries/:id/files/:file',
    '/api/rounds/:round/exports/:file',
    '/api/rounds/:round/overview',
    '/api/rounds/:round/progress',
    '/api/rounds/:round/progress/:file',
    '/api/rounds/:round/response-rates',
    '/api/rounds/:round/result',
    '/api/rounds/:round/units/:unit',
  ])
})

test('the description of the API says what a program may be told that brings a token', async () => {
  const { components } = await (await office.ask('/api/openapi.json')).json()

  const { description } = components.securitySchemes.token
  for (const code of ['unknown', 'expired', 'revoked']) {
    expect(description).toMatch(new RegExp(`\`${code}-token\`[^()]*\\(401\\)`))
  }
  expect(description).toContain('`token-forbidden` (403)')
  expect(description).toContain('`too-many-requests` (429)')
})

test('a token changes nothing beside the cookies of an admin either, which count for nothing then', async () => {
  const headers = { authorization: `Bearer ${all}` }

  const write = await office.ask(`${round}/recount`, { method: 'POST', cookies, headers })
  const read = await office.ask('/api/people', { cookies, headers })

  expect([write.status, read.status]).toEqual([403, 403])
})

test('a token signs nobody in, and is no phone’s', async () => {
  const credentials = { email: chief.email, password: all }

  const signIn = await ask('/api/auth/sign-in/email', all, credentials)
  const session = await ask('/api/session', all)
  const briefing = await ask('/api/briefing', all)

  expect([signIn.status, (await signIn.json()).code]).toEqual([401, 'wrong-credentials'])
  expect(await session.json()).toMatchObject({ user: null })
  expect([briefing.status, (await briefing.json()).code]).toEqual([401, 'unknown-device'])
})

test('a token for one round reads no other, and what belongs to no round', async () => {
  const other = { ...(await office.services.store.findRound('practice-2026'))!, id: 'other-2026' }
  await office.services.store.addRound(other)
  const own = await make({ rounds: ['other-2026'] })

  const refused = await ask(`${round}/overview`, own)

  expect([refused.status, (await refused.json()).detail]).toEqual([
    403,
    'This token is not for the round practice-2026.',
  ])
  expect((await ask('/api/rounds/other-2026/overview', own)).status).toBe(200)
  expect((await ask('/api/registries', own)).status).toBe(200)
})

test('what was revoked, what is over and what was never made opens nothing, and says so', async () => {
  const revoked = await make({ name: 'Revoked' })
  const ending = await make({ days: 1 })
  const { tokens } = await (await office.ask('/api/tokens', { cookies })).json()
  const { id: known } = tokens.find(({ name }: { name: string }) => name === 'Revoked')
  const revoke = { method: 'POST', cookies } as const
  expect((await office.ask(`/api/tokens/${known}/revoke`, revoke)).status).toBe(204)
  expect((await office.ask(`/api/tokens/${known}/revoke`, revoke)).status).toBe(404)
  expect((await ask('/api/registries', ending)).status).toBe(200)
  wait(24 * 60 * 60)

  const codes = await Promise.all(
    [revoked, ending, `${all}x`, 'phieu_', chief.password].map(async (token) => {
      const answer = await ask('/api/registries', encodeURIComponent(token))
      return [answer.status, (await answer.json()).code, answer.headers.get('www-authenticate')]
    }),
  )

  const invalid = 'Bearer error="invalid_token"'
  expect(codes).toEqual([
    [401, 'revoked-token', invalid],
    [401, 'expired-token', invalid],
    [401, 'unknown-token', invalid],
    [401, 'unknown-token', invalid],
    [401, 'unknown-token', invalid],
  ])
})

test('a token of somebody who is no admin any more opens nothing until they are one again', async () => {
  const maker = await letIn(office, { role: 'admin', email: 'maker@example.vn' })
  const token = await make({ name: 'Left behind' }, maker.cookies)
  const statusAfter = async (deed: string) => {
    await office.ask(`/api/people/${maker.id}/${deed}`, { method: 'POST', cookies })
    return (await ask('/api/registries', token)).status
  }

  expect((await ask('/api/registries', token)).status).toBe(200)
  expect(await statusAfter('disable')).toBe(401)
  expect(await statusAfter('enable')).toBe(200)
})

test('whoever asks too often waits: each token for itself, one that is over too, and strangers by their address', async () => {
  const busy = await make({})
  const over = await make({ name: 'Over' })
  const { tokens } = await (await office.ask('/api/tokens', { cookies })).json()
  const { id: known } = tokens.find(({ name }: { name: string }) => name === 'Over')
  await office.ask(`/api/tokens/${known}/revoke`, { method: 'POST', cookies })
  const statuses = async (token: string, times: number) => {
    const answers = await Promise.all(
      Array.from({ length: times }, () => ask('/api/registries/nowhere', token)),
    )
    return Map.groupBy(answers, ({ status }) => status)
  }

  const own = await statuses(busy, 125)
  const revoked = await statuses(over, 125)
  const unknown = await statuses('phieu_guessed', 35)

  expect([own.get(404)?.length, own.get(429)?.length]).toEqual([120, 5])
  expect(own.get(429)?.[0]?.headers.get('retry-after')).toBe('60')
  expect([revoked.get(401)?.length, revoked.get(429)?.length]).toEqual([120, 5])
  expect([unknown.get(401)?.length, unknown.get(429)?.length]).toEqual([30, 5])
  expect((await ask('/api/registries/nowhere', all)).status).toBe(404)
  wait(60)
  expect((await ask('/api/registries/nowhere', busy)).status).toBe(404)
})

function ask(path: string, token: string, body?: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` }
  return office.ask(path, { headers, ...(body !== undefined && { method: 'POST', body }) })
}

async function make(wish: Partial<TokenWish>, by = cookies): Promise<string> {
  const subjects = ['results', 'progress', 'registry']
  const body = { name: 'Test', subjects, rounds: null, days: 365, ...wish }
  const answer = await office.ask('/api/tokens', { method: 'POST', body, cookies: by })
  if (answer.status !== 201) throw new Error(await answer.text())
  return (await answer.json()).token
}

function wait(seconds: number): void {
  office.clock.now = new Date(office.clock.now.getTime() + seconds * 1000)
}

function filled(path: string): string {
  return path.replace(':round', 'practice-2026').replaceAll(/:\w+/g, id)
}

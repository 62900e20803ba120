import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openTestSqlite } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

const wish = { name: 'Power Query', subjects: ['results'], rounds: ['practice-2026'], days: 30 }

let database: Database
let office: TestOffice
let cookies: string
beforeEach(async () => {
  database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
  cookies = await office.setUp()
})
afterEach(() => office.close())

test('a token is told once; the list has its name, its scope and its days, and never a time', async () => {
  const made = await make(wish)
  const { token, expiresOn } = await made.json()
  const answer = await read('/api/rounds/practice-2026/overview', token)
  const { tokens, rounds } = await list()

  expect(token).toMatch(/^phieu_[\w-]{43}$/)
  expect([expiresOn, answer.status, rounds]).toEqual(['2026-12-20', 200, ['practice-2026']])
  expect(tokens).toEqual([
    {
      id: expect.any(String),
      name: 'Power Query',
      subjects: ['results'],
      rounds: ['practice-2026'],
      madeBy: 'Nguyễn Thị Ánh',
      madeOn: '2026-11-21',
      expiresOn: '2026-12-20',
      lastUsedOn: '2026-11-21',
      revokedOn: null,
      state: 'usable',
    },
  ])
})

test('neither the database nor the log holds the token, nor anything of it but its digest', async () => {
  const { token } = await (await make(wish)).json()

  const { rows } = await sql<object>`select * from api_tokens`.execute(database.db)
  const log = await (await office.ask('/api/log', { cookies })).text()

  const secret = token.slice('phieu_'.length)
  expect(JSON.stringify(rows)).toMatch(/"token_hash":"[0-9a-f]{64}"/)
  expect(`${JSON.stringify(rows)}${log}`).not.toContain(secret.slice(0, 8))
})

test('what is made, used, taken out and revoked stands in the log: the use once a day', async () => {
  const { token } = await (await make(wish)).json()
  const [{ id }] = (await list()).tokens
  const file = '/api/rounds/practice-2026/exports/areas.csv'
  await read('/api/rounds/practice-2026/overview', token)
  await read('/api/rounds/practice-2026/overview', token)
  await read(file, token)
  office.clock.now = new Date('2026-11-23T02:00:00Z')
  await read('/api/rounds/practice-2026/overview', token)
  await office.ask(`/api/tokens/${id}/revoke`, { method: 'POST', cookies })

  const { entries } = await (await office.ask('/api/log', { cookies })).json()

  const told = entries.map(({ action, who, subject }: LogEntry) => [action, who.name, subject])
  expect(told.slice(0, 5)).toEqual([
    ['token.revoked', 'Nguyễn Thị Ánh', { id, name: 'Power Query' }],
    ['token.used', 'Power Query', {}],
    ['aggregates.exported', 'Power Query', { file: 'areas.csv' }],
    ['token.used', 'Power Query', {}],
    ['token.made', 'Nguyễn Thị Ánh', { id, ...wish, days: undefined, expiresOn: '2026-12-20' }],
  ])
  expect(entries[2].who).toEqual({ id, name: 'Power Query', role: 'token' })
})

test.each([
  ['longer than a year', { days: 366 }, 400],
  ['no time at all', { days: 0 }, 400],
  ['no end', { days: undefined }, 400],
  ['no subject', { subjects: [] }, 400],
  ['a subject that there is not', { subjects: ['people'] }, 400],
  ['no round', { rounds: [] }, 400],
  ['a round that there is not', { rounds: ['nowhere'] }, 404],
  ['no name', { name: ' ' }, 400],
])('a token for %s is not made', async (_what, change, status) => {
  const answer = await make({ ...wish, ...change })

  expect(answer.status).toBe(status)
  expect((await list()).tokens).toEqual([])
})

interface LogEntry {
  action: string
  who: { name: string }
  subject: object
}

function make(body: object): Promise<Response> {
  return office.ask('/api/tokens', { method: 'POST', body, cookies })
}

function read(path: string, token: string): Promise<Response> {
  return office.ask(path, { headers: { authorization: `Bearer ${token}` } })
}

async function list() {
  return (await office.ask('/api/tokens', { cookies })).json()
}

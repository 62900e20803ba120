import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from './database/database.ts'
import { createApp } from './app.ts'
import { makeBallot } from './testing/test-ballots.ts'
import { openTestSqlite } from './testing/test-databases.ts'
import { openTestOffice, type TestOffice } from './testing/test-office.ts'
import { openLink } from './testing/test-phone.ts'

const traces = {
  'user-agent': 'Mozilla/5.0 (Nokia 8110; unmistakable)',
  'x-forwarded-for': '203.0.113.77',
  'x-real-ip': '203.0.113.77',
  referer: 'https://zalo.example/chat/77',
  cookie: 'visitor=unmistakable',
}

let database: Database
let office: TestOffice

beforeEach(async () => {
  database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
})
afterEach(() => office.close())

test('a kept ballot has these columns and no others', async () => {
  const columns = await database.db.introspection.getTables()

  const namesOf = (table: string) =>
    columns.find(({ name }) => name === table)?.columns.map(({ name }) => name)
  expect(namesOf('ballots')).toEqual([
    'id',
    'round',
    'unit',
    'respondent_group',
    'questionnaire',
    'questionnaire_version',
    'mode',
    'language',
    'interviewer',
    'sealed_on',
    'answers',
    // Random, the same on all ballots of one insider in a round, joined to no name.
    'rater',
    'channel',
    'review',
    'seconds',
    'extra',
    // How many flags it has, whether any is a doubt, whether somebody has decided.
    'flags',
    'doubtful',
    'decided',
    // Made of its answers, to compare it with others: their mean, and themselves in two halves.
    'level',
    'front',
    'back',
  ])
  expect(namesOf('ballot_flags')).toEqual(['round', 'flag', 'ballot'])
  // Of the present hour alone, and of no ballot.
  expect(namesOf('link_hours')).toEqual(['link', 'hour', 'ballots'])
  expect(namesOf('receipts')).toEqual(['ballot', 'code', 'digest', 'kept_on'])
  expect(namesOf('links')).toEqual([
    'code',
    'round',
    'unit',
    'respondent_group',
    'channel',
    'label',
    'opens_on',
    'closes_on',
    'revoked_on',
    'made_on',
    'max_ballots',
    'state',
    'difficulty',
    'per_hour',
    // How many, and never which.
    'opened',
    'kept',
    'limited',
  ])
  expect(namesOf('tallies')).toEqual(['round', 'unit', 'respondent_group', 'ballots', 'counts'])
  expect(namesOf('refused')).toEqual(['id', 'why', 'refused_on', 'size', 'round', 'ballot', 'raw'])
})

test('nothing that tells who sent a ballot, when in the day or through which link, is written', async () => {
  const link = await openLink(office)

  await send([
    { ballot: makeBallot(), link },
    { ballot: 'torn', link },
  ])

  const written = await everythingWritten(['ballots', 'receipts', 'tallies', 'refused'])
  expect(written).toContain('practice-2026')
  for (const trace of ['unmistakable', '203.0.113.77', 'zalo', link, '18:30', 'T18']) {
    expect(written).not.toContain(trace)
  }
})

test('the order in which ballots came cannot be read from their tables', async () => {
  const link = await openLink(office)
  const ballots = Array.from({ length: 30 }, () => makeBallot())
  for (const ballot of ballots) await send([{ ballot, link }])

  const { rows } = await sql<{ id: string }>`select id from ballots`.execute(database.db)

  expect(rows.map(({ id }) => id)).toEqual(ballots.map(({ id }) => id).sort())
  for (const table of ['ballots', 'receipts', 'tallies', 'refused']) {
    const rowId = sql`select rowid from ${sql.table(table)}`.execute(database.db)
    await expect(rowId).rejects.toThrow('no such column: rowid')
  }
})

async function send(ballots: unknown[]): Promise<void> {
  const answer = await createApp(office.services).request('/api/ballots', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...traces },
    body: JSON.stringify({ ballots }),
  })
  expect(answer.status).toBe(200)
}

async function everythingWritten(tables: string[]): Promise<string> {
  const rows = await Promise.all(
    tables.map((table) => sql`select * from ${sql.table(table)}`.execute(database.db)),
  )
  return JSON.stringify(rows.map((result) => result.rows))
}

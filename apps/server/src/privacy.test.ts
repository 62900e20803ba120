import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from './database/database.ts'
import { createApp } from './app.ts'
import { uuidOf } from './database/bytes.ts'
import { sealEntry } from './testing/test-envelopes.ts'
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

test('an envelope and a ballot have these columns and no others', async () => {
  const columns = await database.db.introspection.getTables()

  const namesOf = (table: string) =>
    columns.find(({ name }) => name === table)?.columns.map(({ name }) => name)
  expect(namesOf('ballot_rows')).toEqual([
    // Drawn by the count: no envelope and no receipt has it.
    'id',
    'cell',
    'way',
    'sealed_on',
    'seconds',
    // Its flags.
    'marks',
    'review',
    // Whether so many share its place that it is shown.
    'listed',
    // Whether it is compared with others, whether somebody has decided.
    'compared',
    'decided',
    // The mean of its answers.
    'level',
    'answers',
    'extra',
    // Of an insider's: random, the same on all their ballots of a round, and sealed.
    'rater',
  ])
  expect(namesOf('cells')).toEqual(['number', 'round', 'unit', 'respondent_group', 'kind'])
  expect(namesOf('ways')).toEqual([
    'number',
    'questionnaire',
    'questionnaire_version',
    'items',
    'mode',
    'language',
    'channel',
    'interviewer',
  ])
  expect(namesOf('envelopes')).toEqual([
    'id',
    'round',
    'unit',
    'respondent_group',
    'kind',
    'mode',
    'channel',
    'questionnaire',
    'questionnaire_version',
    'interviewer',
    'sealing_day',
    'sealed',
    'state',
    'flags',
  ])
  // Of the present hour alone, and of no ballot.
  expect(namesOf('link_hours')).toEqual(['link', 'hour', 'ballots'])
  expect(namesOf('link_openings')).toEqual(['link', 'hour', 'opened'])
  expect(namesOf('receipts')).toEqual(['id', 'round', 'period', 'bucket', 'digest'])
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
    // As of last midnight.
    'kept_shown',
    'limited',
  ])
  expect(namesOf('tallies')).toEqual(['round', 'unit', 'respondent_group', 'ballots', 'counts'])
  expect(namesOf('refused')).toEqual(['id', 'why', 'refused_on', 'size', 'round', 'ballot', 'raw'])
})

test('nothing that tells who sent a ballot, when in the day or through which link, is written', async () => {
  const link = await openLink(office)

  await send(makeBallot(), link)
  await send('torn', link)

  const written = await everythingWritten([
    'envelopes',
    'ballots',
    'receipts',
    'tallies',
    'refused',
  ])
  expect(written).toContain('practice-2026')
  for (const trace of ['unmistakable', '203.0.113.77', 'zalo', link, '18:30', 'T18']) {
    expect(written).not.toContain(trace)
  }
})

test('the order in which ballots came cannot be read from their tables', async () => {
  const link = await openLink(office)
  const sent = Array.from({ length: 30 }, () => makeBallot())
  for (const ballot of sent) await send(ballot, link)

  const receipts = await sql<{ id: Buffer }>`select id from receipts`.execute(database.db)
  const ballots = await sql<{ id: Buffer }>`select id from ballot_rows`.execute(database.db)

  const ids = ballots.rows.map(({ id }) => uuidOf(id))
  const laid = receipts.rows.map(({ id }) => uuidOf(id))
  expect(laid.toSorted()).toEqual(sent.map(({ id }) => id).sort())
  expect(laid).not.toEqual(sent.map(({ id }) => id))
  expect(ids).toEqual(ids.toSorted())
  expect(ids.filter((id) => sent.some((each) => each.id === id))).toEqual([])
  for (const table of [
    'ballot_rows',
    'cells',
    'ways',
    'envelopes',
    'receipts',
    'tallies',
    'refused',
  ]) {
    const rowId = sql`select rowid from ${sql.table(table)}`.execute(database.db)
    await expect(rowId).rejects.toThrow('no such column: rowid')
  }
})

async function send(ballot: unknown, link: string): Promise<void> {
  const entry = await sealEntry(office.services, ballot, { link })
  const answer = await createApp(office.services).request('/api/ballots', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...traces },
    body: JSON.stringify({ envelopes: [entry] }),
  })
  expect(answer.status).toBe(200)
  await office.services.counts.settle()
}

async function everythingWritten(tables: string[]): Promise<string> {
  const rows = await Promise.all(
    tables.map((table) => sql`select * from ${sql.table(table)}`.execute(database.db)),
  )
  return JSON.stringify(rows.map((result) => result.rows))
}

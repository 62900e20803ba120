/** How long what is sealed to a round can be opened at all, by anybody. */
import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { keepMidnight } from '../backup-retention/midnight.ts'
import type { Database } from '../database/database.ts'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { openTestSqlite } from '../testing/test-databases.ts'
import { handOut, rate } from '../testing/test-insiders.ts'
import { closeAndCount } from '../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enterAssessed } from '../testing/test-points.ts'

const round = 'practice-2026'

let database: Database
let office: TestOffice
let admin: string

afterEach(() => office.close())

test('sixty days after the approval the private halves of a round’s keys are gone, with what they alone open', async () => {
  await openOffice()
  const { codes } = await handOut(office, admin, ['An', 'Bình'])
  for (const code of codes) await rate(office, code, 'C04', { rater: randomUUID() })
  await closeAndCount(office, round)
  await post('/state', { to: 'approved' })
  expect(await raters()).toBe(2)

  await passUntil('2027-01-20')
  expect(await secrets()).toEqual({ kept: 3, destroyedOn: null })
  expect(await raters()).toBe(2)

  await passUntil('2027-01-21')
  expect(await secrets()).toEqual({ kept: 0, destroyedOn: '2027-01-21' })
  expect(await raters()).toBe(0)
  const ring = await office.services.keys.find(round)
  expect(ring).toMatchObject({ isDestroyed: true })
  expect([ring?.roundSecret, ring?.boxSecret]).toEqual([undefined, undefined])
  expect(await (await office.ask('/api/epoch')).json()).toHaveProperty('signatures', {})
})

test('of a round that was reopened the days begin with its last approval', async () => {
  await openOffice()
  await office.pushOnline([makeBallot()])
  await closeAndCount(office, round)
  await post('/state', { to: 'approved' })
  office.clock.now = noonOf('2026-12-31')
  await post('/state', { to: 'closed', reason: 'Sót một xã' })
  await post('/state', { to: 'approved' })

  await passUntil('2027-03-01')
  expect(await secrets()).toMatchObject({ kept: 3 })

  await passUntil('2027-03-02')
  expect(await secrets()).toMatchObject({ kept: 0 })
})

test('a result that is not published yet has its keys, however long it waits', async () => {
  await openOffice({ practice: false, year: 2026, onePerson: true })
  await office.services.keys.make(round, { holder: 'server' }, '2026-11-20')
  await office.pushOnline(Array.from({ length: 12 }, () => makeBallot()))
  await closeAndCount(office, round)
  await enterAssessed(office, round, [unitA, unitB])
  await post('/state', { to: 'approved', reason: 'Vùng bị bão' })

  await passUntil('2027-02-01')
  expect(await secrets()).toMatchObject({ kept: 3 })

  await post('/publish', { replicates: 100, reason: 'Vùng bị bão' })
  await passUntil('2027-02-02')
  expect(await secrets()).toMatchObject({ kept: 0 })
})

async function openOffice(more: object = {}): Promise<void> {
  database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database, round: more })
  admin = await office.setUp()
  await office.services.store.beginDay('2026-11-21')
}

/** The night before this day of the office passes. */
async function passUntil(day: string): Promise<void> {
  office.clock.now = noonOf(day)
  const night = await keepMidnight(office.services)
  await office.services.backups.ended(night!)
  expect(office.reports).toEqual([])
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+07:00`)
}

async function post(path: string, body: object): Promise<void> {
  const wish = { method: 'POST', cookies: admin, body } as const
  const answer = await office.ask(`/api/rounds/${round}${path}`, wish)
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
}

/** How many private halves lie in the database, and since when none does. */
async function secrets(): Promise<{ kept: number; destroyedOn: string | null }> {
  const row = await database.db
    .selectFrom('round_keys')
    .select(['round_secret', 'box_secret', 'receipts_secret', 'destroyed_on'])
    .where('round', '=', round)
    .executeTakeFirstOrThrow()
  const { destroyed_on: destroyedOn, ...halves } = row
  return { kept: Object.values(halves).filter((half) => half !== null).length, destroyedOn }
}

/** How many ballots say, sealed, which insider gave them. */
async function raters(): Promise<number> {
  const rows = await database.db
    .selectFrom('ballot_rows')
    .select('id')
    .where('rater', '<>', '')
    .execute()
  return rows.length
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const begun = new Date('2026-11-20T10:00:00Z')
const later = new Date('2026-11-20T10:01:00Z')

describe.each(testDatabases())('a job whose server fell silent (%s)', (kind, open) => {
  let database: Database
  let store: Store
  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
    const job = { id: 'one', kind: 'export', owner: 'anh', wish: '{}', begunAt: begun }
    await store.addJob(job)
    await store.takeJob('export', 'first', begun, begun)
  })
  afterEach(() => database.close())

  test('is taken by another', async () => {
    expect(await store.takeJob('export', 'second', later, begun)).toBeUndefined()
    expect(await store.takeJob('export', 'second', later, later)).toMatchObject({ id: 'one' })
  })

  test('is ended by another where it was cancelled, so that nobody waits for it', async () => {
    await store.cancelJob('one', later)

    expect(await store.takeJob('export', 'second', later, later)).toBeUndefined()

    const job = await store.findJob('export', 'one')
    expect(job).toMatchObject({ state: 'cancelled', endedAt: later })
  })

  test('is ended likewise where its server was closed before it heard of the cancelling', async () => {
    await store.cancelJob('one', begun)
    const laidDown = { state: 'waiting', endedAt: undefined, result: undefined } as const
    await store.endJob('one', 'first', { ...laidDown, done: 3, total: 7 })

    expect(await store.takeJob('export', 'second', later, begun)).toBeUndefined()

    const ended = { state: 'cancelled', done: 3, total: 7 }
    expect(await store.findJob('export', 'one')).toMatchObject(ended)
  })

  // On PostgreSQL `changes` goes up with the clock too.
  test.runIf(kind === 'sqlite')('is looked for without a write while there is none', async () => {
    const before = database.changes()

    await store.takeJob('export', 'second', later, begun)

    expect(database.changes()).toBe(before)
  })
})

describe.each(testDatabases())('a job that follows from something (%s)', (_, open) => {
  const night = { id: 'night', kind: 'backup', owner: '', wish: '{}', begunAt: begun }
  const round = 'practice-2026'
  const closing = {
    from: 'open',
    to: 'closed',
    by: { id: 'chief', name: 'Ánh' },
    at: begun.toISOString(),
    reason: undefined,
  } as const
  let database: Database
  let store: Store
  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
    await store.beginEpoch('one', '2026-11-20')
  })
  afterEach(() => database.close())

  test('is laid down with its day, by one of any number of servers', async () => {
    const begins = await Promise.all(
      ['a', 'b', 'c'].map((id) => store.beginDay('2026-11-21', { ...night, id })),
    )

    expect(begins.filter(Boolean)).toHaveLength(1)
    expect(await store.listJobs('backup')).toHaveLength(1)
  })

  test('is laid down with its day, or the day has not begun', async () => {
    await store.addJob(night)

    await expect(store.beginDay('2026-11-21', night)).rejects.toThrow(/unique/i)

    expect(await store.beginDay('2026-11-21', { ...night, id: 'again' })).toBe(true)
  })

  test('is laid down with the closing, or the round stays open', async () => {
    await store.addJob(night)

    await expect(store.moveRound(round, closing, { follows: night })).rejects.toThrow(/unique/i)

    expect((await store.findRound(round))?.state).toBe('open')
    const follows = { ...night, id: 'closing' }
    expect(await store.moveRound(round, closing, { follows })).toBe('moved')
    expect(await store.findJob('backup', 'closing')).toMatchObject({ state: 'waiting' })
  })

  test('is not laid down by who comes too late to move the round', async () => {
    await store.moveRound(round, closing)

    expect(await store.moveRound(round, closing, { follows: night })).toBe('moved-meanwhile')

    expect(await store.listJobs('backup')).toEqual([])
  })
})

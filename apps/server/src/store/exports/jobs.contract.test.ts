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

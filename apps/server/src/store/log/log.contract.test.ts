import { type LogNote, LOG_BEGINNING } from '@phieu/office'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyLog } from '../../log/verify-log.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const who = { id: 'u-1', name: 'Nguyễn Thị Ánh', role: 'admin' }

describe.each(testDatabases())('the log on %s', (kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const note = (given: Partial<LogNote> = {}): LogNote => ({
    at: '2026-11-22T08:00:00.000Z',
    who,
    action: 'round.moved',
    round: 'practice-2026',
    subject: { to: 'closed', from: 'open' },
    ...given,
  })

  test('is a chain from its first entry on, unbroken when it is empty too', async () => {
    expect(await verifyLog(store)).toEqual({
      unbroken: true,
      head: { place: 0, hash: LOG_BEGINNING },
    })

    const first = await store.appendLog(note())
    const second = await store.appendLog(note({ subject: { nested: [{ b: 1, a: null }] } }))

    expect(first).toMatchObject({ ...note(), place: 1, previous: LOG_BEGINNING })
    expect(second).toMatchObject({ place: 2, previous: first.hash })
    expect(await store.listLog({}, { offset: 0, limit: 9 })).toEqual([second, first])
    const head = { place: 2, hash: second.hash }
    expect(await verifyLog(store)).toEqual({ unbroken: true, head })
  })

  test('takes one entry after the other, however many come at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, at) => store.appendLog(note({ subject: { at } }))),
    )

    const entries = await store.listLogAfter({}, 0, 100)
    expect(entries.map(({ place }) => place)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
    expect(await verifyLog(store)).toMatchObject({ unbroken: true, head: { place: 40 } })
  })

  test('is filtered by who, what, where and when, and counted', async () => {
    await store.appendLog(note())
    await store.appendLog(note({ who: { id: 'u-2', name: 'Bùi Văn Bình', role: 'council' } }))
    await store.appendLog(note({ action: 'round.made', round: null }))
    await store.appendLog(note({ at: '2026-11-23T08:00:00.000Z' }))
    const places = async (filter: Parameters<Store['listLog']>[0]) => {
      const entries = await store.listLog(filter, { offset: 0, limit: 9 })
      expect(await store.countLog(filter)).toBe(entries.length)
      return entries.map(({ place }) => place)
    }

    expect(await places({ who: 'u-2' })).toEqual([2])
    expect(await places({ action: 'round.made' })).toEqual([3])
    expect(await places({ round: 'practice-2026' })).toEqual([4, 2, 1])
    expect(await places({ from: '2026-11-23T00:00:00.000Z' })).toEqual([4])
    expect(await places({ until: '2026-11-23T08:00:00.000Z' })).toEqual([3, 2, 1])
    expect(await places({ upTo: 2, who: 'u-1' })).toEqual([1])
    expect(await store.listLog({}, { offset: 3, limit: 1 })).toMatchObject([{ place: 1 }])
    expect(await store.listLogActors()).toEqual([
      { id: 'u-2', name: 'Bùi Văn Bình' },
      { id: 'u-1', name: 'Nguyễn Thị Ánh' },
    ])
    expect(await store.listLogActions()).toEqual(['round.made', 'round.moved'])
  })

  test('refuses in the database itself that an entry is changed or deleted', async () => {
    await store.appendLog(note())

    const update = sql`update audit_entries set who_name = 'Somebody else'`
    await expect(update.execute(database.db)).rejects.toThrow('never changed or deleted')
    await expect(sql`delete from audit_entries`.execute(database.db)).rejects.toThrow(
      'never changed or deleted',
    )
    expect(await verifyLog(store)).toMatchObject({ unbroken: true })
  })

  test.each([
    ['changed', 2, `update audit_entries set who_name = 'Somebody else' where place = 2`],
    ['changed', 2, `update audit_entries set subject = '{"to":"open"}' where place = 2`],
    ['unreadable', 2, `update audit_entries set subject = 'no JSON' where place = 2`],
    ['unreadable', 3, `update audit_entries set hash = 'none' where place = 3`],
    ['missing', 2, `delete from audit_entries where place = 2`],
    ['missing', 1, `delete from audit_entries where place = 1`],
    ['cut', 4, `delete from audit_entries where place = 4`],
    ['unchained', 3, `update audit_entries set previous = '${'0'.repeat(64)}' where place = 3`],
    ['end', 4, `update audit_head set hash = '${'0'.repeat(64)}'`],
  ])('that somebody tampered with is %s at place %i: %s', async (fault, place, statement) => {
    for (let at = 1; at <= 4; at += 1) await store.appendLog(note({ subject: { at } }))
    await takeGuardAway()

    await sql.raw(statement).execute(database.db)

    expect(await verifyLog(store)).toEqual({ unbroken: false, place, fault })
  })

  async function takeGuardAway(): Promise<void> {
    const statements =
      kind === 'sqlite'
        ? ['drop trigger audit_entries_no_update', 'drop trigger audit_entries_no_delete']
        : ['drop trigger audit_entries_stay on audit_entries']
    for (const statement of statements) await sql.raw(statement).execute(database.db)
  }
})

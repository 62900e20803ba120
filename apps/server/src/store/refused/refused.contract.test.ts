import { randomUUID } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const round = practiceRound()

describe.each(testDatabases())('a refused ballot on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const refused = (raw: string, size = raw.length) => ({
    id: `digest of ${raw}`,
    why: 'unreadable' as const,
    refusedOn: '2026-11-21',
    size,
    round: undefined,
    ballot: undefined,
    raw,
  })

  test('is stored raw, once however often it comes', async () => {
    const entry = { ...refused('{"Đống":"Đa"}'), round: round.id, ballot: randomUUID() }

    await store.storeRefused([entry, refused('2')], undefined)
    await store.storeRefused([entry], undefined)

    expect(await store.findRefused(entry.id)).toEqual(entry)
    expect(await store.countRefused()).toBe(2)
    expect(await store.countRefused(round.id)).toBe(1)
  })

  test('is listed with the newest day first, in pages', async () => {
    const old = { ...refused('1'), refusedOn: '2026-11-20' }
    await store.storeRefused([old, refused('3'), refused('2')], undefined)

    const pages = [
      await store.listRefused({ offset: 0, limit: 2 }),
      await store.listRefused({ offset: 2, limit: 2 }),
    ]

    const ids = pages.map((page) => page.map(({ id }) => id))
    expect(ids).toEqual([['digest of 2', 'digest of 3'], ['digest of 1']])
  })

  test('is not stored when strangers have filled the day, or everything', async () => {
    const limits = { perDay: 100, total: 150 }
    const tomorrow = { refusedOn: '2026-11-22' }

    expect(await store.storeRefused([refused('1', 90)], limits)).toBe('stored')
    expect(await store.storeRefused([refused('2', 20)], limits)).toBe('full')
    expect(await store.storeRefused([refused('1', 90)], limits)).toBe('stored')
    expect(await store.storeRefused([{ ...refused('2', 60), ...tomorrow }], limits)).toBe('stored')
    expect(await store.storeRefused([{ ...refused('3', 1), ...tomorrow }], limits)).toBe('full')
    expect(await store.storeRefused([refused('4', 500)], undefined)).toBe('stored')
    expect(await store.countRefused()).toBe(3)
  })
})

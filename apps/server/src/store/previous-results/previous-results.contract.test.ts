import type { EarlierResult } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

describe.each(testDatabases())('an earlier result on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const earlier = (given: Partial<EarlierResult> = {}): EarlierResult => ({
    id: 'hanoi-2023',
    year: 2023,
    definition: 'hanoi-2024',
    synthetic: false,
    source: 'Công bố ngày 15/5/2024',
    units: [
      { unit: 'A02', index: '94', rank: 1, areas: {} },
      { unit: 'B002', index: '94.00', areas: { 2: '88.50' } },
    ],
    ...given,
  })

  test('keeps the precision of the print, and never changes under its name', async () => {
    expect(await store.addEarlier(earlier())).toBe('added')
    expect(await store.addEarlier(earlier())).toBe('standing')
    expect(await store.addEarlier(earlier({ source: 'nơi khác' }))).toBe('conflicting')

    expect(await store.findEarlier('hanoi-2023')).toEqual(earlier())
    expect(await store.findEarlier('hanoi-2022')).toBeUndefined()
  })

  test('is listed with the latest first', async () => {
    await store.addEarlier(earlier())
    await store.addEarlier(earlier({ id: 'a-2024-h1', year: 2024, half: 1 }))
    await store.addEarlier(earlier({ id: 'b-2024-h2', year: 2024, half: 2 }))

    const ids = (await store.listEarlier()).map(({ id }) => id)

    expect(ids).toEqual(['b-2024-h2', 'a-2024-h1', 'hanoi-2023'])
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../database/database.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Store } from '../store.ts'
import type { ApiToken } from './token-store.ts'

const token: ApiToken = {
  id: 't-1',
  name: 'Báo cáo tuần',
  subjects: ['results', 'registry'],
  rounds: ['practice-2026'],
  madeBy: 'u-1',
  madeOn: '2026-11-20',
  expiresOn: '2026-12-19',
  lastUsedOn: null,
  revokedOn: null,
}

describe.each(testDatabases())('tokens on %s', (_kind, open) => {
  let database: Database
  let store: Store
  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
    await store.addToken(token, 'digest')
  })
  afterEach(() => database.close())

  test('are found by their digest, the newest first, with every round or some', async () => {
    const newer = { ...token, id: 't-2', madeOn: '2026-11-21', rounds: null }
    await store.addToken(newer, 'another digest')

    expect(await store.findToken('digest')).toEqual(token)
    expect(await store.findToken('t-1')).toBeUndefined()
    expect(await store.listTokens()).toEqual([newer, token])
  })

  test('are used for the first time on a day once, however many ask together', async () => {
    const firsts = await Promise.all(
      ['2026-11-21', '2026-11-21', '2026-11-21'].map((on) => store.noteTokenUse('t-1', on)),
    )

    expect(firsts.filter(Boolean)).toHaveLength(1)
    expect(await store.noteTokenUse('t-1', '2026-11-22')).toBe(true)
    expect((await store.findToken('digest'))?.lastUsedOn).toBe('2026-11-22')
  })

  test('are revoked once, and deleted 30 days after their end', async () => {
    const lasting = { ...token, id: 't-2', expiresOn: '2027-11-19' }
    await store.addToken(lasting, 'another digest')

    expect(await store.revokeToken('t-1', '2026-11-21')).toMatchObject({ name: 'Báo cáo tuần' })
    expect(await store.revokeToken('t-1', '2026-11-22')).toBeUndefined()
    await store.deleteExpired('tokens', new Date('2026-11-21T00:00:00Z'))
    expect(await store.listTokens()).toHaveLength(2)
    await store.deleteExpired('tokens', new Date('2026-11-22T00:00:00Z'))
    expect(await store.listTokens()).toEqual([lasting])
  })
})

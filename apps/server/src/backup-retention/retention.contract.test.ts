import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../store/store.ts'
import type { Database } from '../database/database.ts'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { judged, layAndCount } from '../testing/test-store.ts'
import { createTestStore, testDatabases } from '../testing/test-databases.ts'

const round = 'practice-2026'
const by = { id: 'chief', name: 'Nguyễn Thị Ánh' }

describe.each(testDatabases())('whom a round had invited (%s)', (_, open) => {
  let database: Database
  let store: Store
  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
    await invite()
  })
  afterEach(() => database.close())

  test('is deleted with its closing, and the move says how many', async () => {
    await layAndCount(store, [judged(makeBallot())])

    await move('open', 'closed')

    expect(await store.countPersonalData()).toMatchObject({
      invitations: 0,
      insiders: 0,
      ballots: 1,
    })
    expect(await leftOver()).toEqual({ units: 0, rights: 0 })
    const moves = await store.listMoves(round)
    expect(moves.at(-1)!.deleted).toEqual({ invitations: 2, insiders: 1 })
  })

  test('stays while the round is open, and stays when a move is refused', async () => {
    await move('closed', 'approved')

    expect(await store.countPersonalData()).toMatchObject({ invitations: 2, insiders: 1 })
    expect(await store.listMoves(round)).toEqual([])
  })

  test('does not come back when the round is opened again', async () => {
    await move('open', 'closed')
    await move('closed', 'open')

    expect(await store.countPersonalData()).toMatchObject({ invitations: 0, insiders: 0 })
    expect((await store.listMoves(round)).map(({ deleted }) => deleted)).toEqual([
      { invitations: 2, insiders: 1 },
      undefined,
    ])
  })

  function move(from: 'open' | 'closed', to: 'open' | 'closed' | 'approved') {
    const at = '2026-12-01T00:00:00.000Z'
    return store.moveRound(round, { from, to, by, at, reason: undefined })
  }

  /** Two citizens and one insider with two units. */
  async function invite() {
    const { db } = database
    for (const [place, insider] of [null, null, 'insider-1'].entries()) {
      if (place === 1) continue
      const right_hash = String(place).repeat(64)
      await db
        .insertInto('invitations')
        .values({
          right_hash,
          round,
          respondent_group: 'ND',
          channel: 'sms',
          batch: null,
          insider,
          rights: null,
          revoked_on: null,
        })
        .execute()
      await db
        .insertInto('invitation_units')
        .values({ right_hash, unit: unitA, place: 1, spent: 0, shown: 0 })
        .execute()
    }
    await db
      .insertInto('insiders')
      .values({
        id: 'insider-1',
        round,
        respondent_group: 'LD',
        name: 'Trần Văn Bình',
        position: 'Trưởng phòng',
        contact: 'binh@example.vn',
        not_units: '[]',
        blocks: '[]',
        rights: 'sealed',
        link_made_on: null,
      })
      .execute()
    for (const [place, unit] of [unitA, unitB].entries()) {
      const right = { id: Buffer.alloc(16, place), round, respondent_group: 'LD', unit }
      await db
        .insertInto('insider_rights')
        .values({ ...right, spent: 0, shown: 0 })
        .execute()
    }
  }

  async function leftOver() {
    const units = await database.db.selectFrom('invitation_units').selectAll().execute()
    const rights = await database.db.selectFrom('insider_rights').selectAll().execute()
    return { units: units.length, rights: rights.length }
  }
})

describe.each(testDatabases())('what has had its days (%s)', (_, open) => {
  let database: Database
  let store: Store
  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  test('is deleted, what has not is not', async () => {
    await refuse('old', '2025-01-01')
    await refuse('new', '2026-11-01')

    const deleted = await store.deleteExpired('refused', new Date('2026-01-01T00:00:00Z'))

    expect(deleted).toBe(1)
    expect(await store.listRefused({ offset: 0, limit: 10 })).toMatchObject([{ id: 'new' }])
  })

  test('makes room for what strangers may leave', async () => {
    await refuse('old', '2025-01-01', 100)
    expect(await refuse('new', '2026-11-01', 100)).toBe('full')

    await store.deleteExpired('refused', new Date('2026-01-01T00:00:00Z'))

    expect(await refuse('new', '2026-11-01', 100)).toBe('stored')
  })

  function refuse(id: string, refusedOn: string, size = 10) {
    const entry = { id, why: 'unreadable' as const, refusedOn, size, raw: '{}' }
    const limits = { perDay: 1000, total: 150 }
    return store.storeRefused([{ ...entry, round: undefined, ballot: undefined }], limits)
  }
})

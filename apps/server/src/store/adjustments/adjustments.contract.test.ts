import { randomUUID } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import type { Adjustment } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unitA } from '../../testing/test-ballots.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const round = practiceRound().id
const entered = { by: { id: 'u-1', name: 'Nguyễn Thị Ánh' }, at: '2026-11-22T08:00:00.000Z' }
const withdrawn = { ...entered, at: '2026-11-23T08:00:00.000Z', reason: 'nhập nhầm đơn vị' }

describe.each(testDatabases())('an adjustment on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const adjustment = (given: Partial<Adjustment> = {}): Adjustment => ({
    id: randomUUID(),
    unit: unitA,
    kind: 'bonus',
    points: 1.5,
    reason: 'Sáng kiến',
    document: '12/QĐ-UBND ngày 05/01/2026',
    decidedBy: 'Hội đồng thẩm định',
    decidedOn: '2026-01-05',
    ...given,
  })

  test('is entered once however often it is sent, and never changes', async () => {
    const own = adjustment()

    expect(await store.enterAdjustment(round, own, entered)).toBe('entered')
    expect(await store.enterAdjustment(round, own, { ...entered, at: 'later' })).toBe('entered')
    expect(await store.enterAdjustment(round, { ...own, points: 2 }, entered)).toBe('conflicting')

    expect(await store.listAdjustments(round)).toEqual([
      { adjustment: own, entered, withdrawn: undefined },
    ])
  })

  test('is withdrawn, and stays to be read', async () => {
    const own = adjustment()
    await store.enterAdjustment(round, own, entered)

    expect(await store.withdrawAdjustment(round, own.id, withdrawn)).toBe('withdrawn')
    expect(await store.withdrawAdjustment(round, own.id, { ...withdrawn, at: 'later' })).toBe(
      'withdrawn',
    )

    expect(await store.listAdjustments(round)).toEqual([{ adjustment: own, entered, withdrawn }])
    expect(await store.withdrawAdjustment(round, randomUUID(), withdrawn)).toBe('unknown')
  })

  test('of a published round stays as it is', async () => {
    const own = adjustment()
    await store.enterAdjustment(round, own, entered)
    await putRoundIn(store, round, 'published')

    expect(await store.enterAdjustment(round, adjustment(), entered)).toBe('frozen')
    expect(await store.withdrawAdjustment(round, own.id, withdrawn)).toBe('frozen')
    expect(await store.enterAdjustment(round, own, entered)).toBe('entered')
  })
})

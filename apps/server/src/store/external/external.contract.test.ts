import { practiceRound } from '@phieu/catalogue'
import type { ExternalScore } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unitA, unitB } from '../../testing/test-ballots.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import { deedOf } from '../../testing/test-deeds.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const round = practiceRound().id

describe.each(testDatabases())('external scores on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const score = (given: Partial<ExternalScore> = {}): ExternalScore => ({
    unit: unitA,
    item: 'B17',
    group: 'ND',
    share: '0.76250',
    n: 120,
    standardError: 0.0196,
    source: 'Đo lường sự hài lòng 2026',
    ...given,
  })

  test('are read as they were handed over, and apart from assessed points', async () => {
    const { standardError: _, ...untold } = score({ unit: unitB, share: '1' })
    const changes = [
      { before: null, after: untold },
      { before: null, after: score() },
    ]

    expect(await store.importExternal(round, changes, deedOf('1'))).toBe('imported')

    expect(await store.listExternal(round)).toEqual([score(), untold])
    expect(await store.countImports(round, 'external')).toBe(1)
    expect(await store.countImports(round, 'assessed')).toBe(0)
    expect(await store.readChanges(round, 'assessed', deedOf('1').id)).toBeUndefined()
  })

  test('move, go, and stay as they are when overtaken or frozen', async () => {
    const after = score({ share: '0.8', n: 130 })
    await store.importExternal(round, [{ before: null, after: score() }], deedOf('1'))

    expect(await store.importExternal(round, [{ before: score(), after }], deedOf('2'))).toBe(
      'imported',
    )
    expect(await store.importExternal(round, [{ before: score(), after }], deedOf('3'))).toBe(
      'overtaken',
    )
    expect(await store.listExternal(round)).toEqual([after])
    await putRoundIn(store, round, 'published')
    expect(await store.importExternal(round, [{ before: after, after: null }], deedOf('4'))).toBe(
      'frozen',
    )
    await putRoundIn(store, round, 'closed')
    await store.importExternal(round, [{ before: after, after: null }], deedOf('5'))
    expect(await store.listExternal(round)).toEqual([])
  })
})

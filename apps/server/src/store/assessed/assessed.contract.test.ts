import type { AssessedChange } from '@phieu/office'
import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unitA, unitB } from '../../testing/test-ballots.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import { deedOf } from '../../testing/test-deeds.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const round = practiceRound().id

describe.each(testDatabases())('assessed points on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const first: AssessedChange[] = [
    { unit: unitB, area: 1, criterion: 'TC2', before: null, after: 0.05 },
    { unit: unitA, area: 1, criterion: null, before: null, after: 8.75 },
    { unit: unitA, area: 2, criterion: null, before: null, after: 'not-applicable' },
  ]
  const standing = [
    { unit: unitA, area: 1, points: 8.75 },
    { unit: unitA, area: 2, points: null },
    { unit: unitB, area: 1, criterion: 'TC2', points: 0.05 },
  ]

  test('are written together, with who, when and why', async () => {
    const deed = deedOf('1')

    expect(await store.importAssessed(round, first, deed)).toBe('imported')

    expect(await store.listAssessed(round)).toEqual(standing)
    expect(await store.listImports(round, 'assessed', { offset: 0, limit: 9 })).toEqual([
      { ...deed, changes: 3 },
    ])
    expect(await store.readChanges(round, 'assessed', deed.id)).toEqual(first)
    expect(await store.findImportOf(round, 'assessed', deed.digest)).toMatchObject({ id: deed.id })
  })

  test('move, and can be taken back', async () => {
    await store.importAssessed(round, first, deedOf('1'))

    await store.importAssessed(
      round,
      [
        { unit: unitA, area: 1, criterion: null, before: 8.75, after: 9 },
        { unit: unitA, area: 2, criterion: null, before: 'not-applicable', after: 4 },
        { unit: unitB, area: 1, criterion: 'TC2', before: 0.05, after: null },
      ],
      deedOf('2'),
    )

    expect(await store.listAssessed(round)).toEqual([
      { unit: unitA, area: 1, points: 9 },
      { unit: unitA, area: 2, points: 4 },
    ])
    const entries = await store.listImports(round, 'assessed', { offset: 0, limit: 1 })
    expect(entries).toMatchObject([{ id: deedOf('2').id }])
    expect(await store.countImports(round, 'assessed')).toBe(2)
  })

  test('stay as they are when one of the changes was overtaken', async () => {
    await store.importAssessed(round, first, deedOf('1'))

    const late: AssessedChange[] = [
      { unit: unitB, area: 3, criterion: null, before: null, after: 1 },
      { unit: unitA, area: 1, criterion: null, before: null, after: 2 },
    ]

    expect(await store.importAssessed(round, late, deedOf('2'))).toBe('overtaken')
    expect(await store.listAssessed(round)).toEqual(standing)
    expect(await store.countImports(round, 'assessed')).toBe(1)
  })

  test('of two imports from one preview at once, one is written', async () => {
    const outcomes = await Promise.all(
      ['1', '2', '3'].map((name) => store.importAssessed(round, first, deedOf(name))),
    )

    expect(outcomes.sort()).toEqual(['imported', 'overtaken', 'overtaken'])
    expect(await store.countImports(round, 'assessed')).toBe(1)
  })

  test('of an approved round stay as they are', async () => {
    await store.importAssessed(round, first, deedOf('1'))
    await putRoundIn(store, round, 'approved')

    const change: AssessedChange = { ...first[1]!, before: 8.75, after: 1 }

    expect(await store.importAssessed(round, [change], deedOf('2'))).toBe('frozen')
    expect(await store.listAssessed(round)).toEqual(standing)
  })
})

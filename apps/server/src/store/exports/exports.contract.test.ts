import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { judged, layAndCount } from '../../testing/test-store.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { BallotFilter, ExportedBallot } from './export-store.ts'
import { uuidBytes, uuidOf } from '../../database/bytes.ts'
import { openIdList } from '../../database/id-list.ts'
import type { Store } from '../store.ts'

describe.each(testDatabases())('ballots that are taken out (%s)', (_, open) => {
  let database: Database
  let store: Store
  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  test('are all there, each once, without their ids', async () => {
    const ballots = Array.from({ length: 600 }, (_, at) =>
      makeBallot({ unit: at % 3 === 0 ? unitA : unitB }, (at % 5) + 1),
    )
    await layAndCount(
      store,
      ballots.map((ballot) => judged(ballot)),
    )

    const { rows, total, cellSize } = await extract({})

    expect(total).toBe(600)
    expect(cellSize(unitA, 'ND')).toBe(200)
    expect(cellSize(unitA, 'DN')).toBe(0)
    const answers = (each: readonly { answers: object }[]) =>
      each.map((one) => JSON.stringify(one.answers)).toSorted()
    expect(answers(rows)).toEqual(answers(ballots))
    expect(rows.every((row) => !('id' in row))).toBe(true)
  })

  test('are those that the filters leave', async () => {
    await layAndCount(store, [
      judged(makeBallot({ unit: unitA, sealedOn: '2026-11-01' }), { channel: 'desk' }),
      judged(makeBallot({ unit: unitA, sealedOn: '2026-11-10' }), { review: 'held' }),
      judged(makeBallot({ unit: unitB, sealedOn: '2026-11-20' })),
    ])

    const days = async (filter: BallotFilter) =>
      (await extract(filter)).rows.map(({ sealedOn }) => sealedOn).toSorted()

    expect(await days({ units: [unitB] })).toEqual(['2026-11-20'])
    expect(await days({ channels: ['desk'] })).toEqual(['2026-11-01'])
    expect(await days({ review: ['counted'] })).toEqual(['2026-11-01', '2026-11-20'])
    expect(await days({ from: '2026-11-10', to: '2026-11-10' })).toEqual(['2026-11-10'])
    expect(await days({ groups: ['DN'] })).toEqual([])
  })

  test('do not change while ballots go on arriving', async () => {
    await layAndCount(store, [judged(makeBallot())])

    const rows = await store.readExtract('practice-2026', {}, randomBytes, async (read) => {
      await layAndCount(store, [judged(makeBallot())])
      return all(read.portions)
    })

    expect(rows).toHaveLength(1)
  })

  async function extract(filter: BallotFilter) {
    return store.readExtract('practice-2026', filter, randomBytes, async (read) => ({
      ...read,
      rows: await all(read.portions),
    }))
  }
})

test('an order of chance has every id once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.uuid({ version: 4 }), { maxLength: 200 }), async (ids) => {
      const list = openIdList()
      for (const id of ids) list.add(uuidBytes(id))
      await list.shuffle(randomBytes)
      expect(list.slice(0, list.size).map(uuidOf).toSorted()).toEqual(ids.toSorted())
    }),
  )
})

async function all(portions: AsyncIterable<readonly ExportedBallot[]>): Promise<ExportedBallot[]> {
  const rows: ExportedBallot[] = []
  for await (const ballots of portions) rows.push(...ballots)
  return rows
}

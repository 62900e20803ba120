import { expect, test } from 'vitest'
import { openDatabase } from '../database/open-database.ts'
import { createSqlStore } from '../store/sql-store.ts'
import { openServices } from '../open-services.ts'
import { prepareEpoch } from '../box/epoch.ts'
import { createTestStore, testPlaces, type TestPlace } from '../testing/test-databases.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { judged, layAndCount } from '../testing/test-store.ts'
import { moveStore } from './move-store.ts'

const places = testPlaces()
const pairs = places.flatMap(([from, openFrom]) =>
  places.map(([to, openTo]) => [from, to, openFrom, openTo] as const),
)

test.each(pairs)(
  'everything is copied from %s to %s, and goes on where it was cut',
  async (...pair) => {
    const [, , openFrom, openTo] = pair
    const [from, to] = [await openFrom(), await openTo()]
    await fill(from, 1200)
    await cutAfter(from, to, 700)
    const config = { ...to.config, host: '127.0.0.1', port: 0 }
    await expect(openServices(config, 'http://x', { serveApps: false })).rejects.toThrow(
      'migrate-store',
    )

    const { rows, before, checks } = await moveStore(from.config, to.config)

    expect(checks.map(({ name, holds }) => [name, holds])).toEqual([
      ['digest', true],
      ['facts', true],
      ['tallies', true],
      ['log', true],
    ])
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(rows)
    const copy = await openDatabase(to.config, () => {})
    expect((await createSqlStore(copy).sumBox('practice-2026')).counted).toBe(1200)
    await copy.close()
    await from.close()
    await to.close()
  },
)

test.each(places)('the database of an office is not copied into, on %s', async (_kind, open) => {
  const [one, other] = [await open(), await open()]
  await fill(one, 1)
  await fill(other, 1)

  await expect(moveStore(one.config, other.config)).rejects.toThrow('is not empty')

  await one.close()
  await other.close()
})

async function fill({ config }: TestPlace, ballots: number): Promise<void> {
  const database = await openDatabase(config, () => {})
  const store = await createTestStore(database)
  await prepareEpoch(store, '2026-11-20')
  await layAndCount(
    store,
    Array.from({ length: ballots }, () => judged(makeBallot())),
  )
  await database.close()
}

/** Copies, and is cut off when so many rows are there. */
async function cutAfter(from: TestPlace, to: TestPlace, most: number): Promise<void> {
  const cut = moveStore(from.config, to.config, (done) => {
    if (done > most) throw new Error('the current is gone')
  })
  await expect(cut).rejects.toThrow('the current is gone')
}

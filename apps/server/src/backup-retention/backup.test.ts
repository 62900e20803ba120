import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Database } from '../database/database.ts'
import { openDatabase, sqliteFile } from '../database/open-database.ts'
import { createSqlStore } from '../store/sql-store.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { createTestStore, testPlaces, type TestPlace } from '../testing/test-databases.ts'
import { judged, layAndCount } from '../testing/test-store.ts'
import { readManifest } from './backup-file.ts'
import { makeIdentity } from './encryption.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { isSound, verifyBackup } from './verify-backup.ts'

const at = new Date('2026-11-22T18:30:05Z')
const round = 'practice-2026'
const restoring = { replace: true, at, today: '2026-11-23' }

describe.each(testPlaces())('a backup (%s)', (kind, openPlace) => {
  let place: TestPlace
  let database: Database
  let file: string
  beforeEach(async () => {
    place = await openPlace()
    file = join(place.config.dataDir, 'backups', 'one.zip')
    database = await openDatabase(place.config, () => {})
    await createTestStore(database)
    await createSqlStore(database).beginEpoch('the first life', '2026-11-20')
  })
  afterEach(async () => {
    await database.close()
    await place.close()
  })

  test('says what is in it, for its owner alone, and holds when it is restored elsewhere', async () => {
    await keep(12)

    const manifest = await makeBackup(place.config, file, { at })

    expect(manifest).toMatchObject({
      kind,
      madeAt: '2026-11-22T18:30:05.000Z',
      rounds: [{ id: round, ballots: 12 }],
      epoch: 'the first life',
      sealed: { by: 'nobody' },
    })
    expect(await readManifest(file)).toEqual(manifest)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const { checks } = await verifyBackup(file)
    expect(checks.map(({ name, holds }) => [name, holds])).toEqual([
      ['digest', true],
      ['facts', true],
      ['tallies', true],
      ['log', true],
    ])
    expect(checks.find(({ name }) => name === 'tallies')!.detail).toMatch(/^12 counted/)
  })

  test('is not kept when what was read does not hold, and phones keep their envelopes', async () => {
    await keep(3)
    await sql`update tallies set ballots = 4`.execute(database.db)

    await expect(makeBackup(place.config, file, { at })).rejects.toThrow('No backup was kept')

    await expect(stat(file)).rejects.toThrow('ENOENT')
    expect(await createSqlStore(database).backupState()).toMatchObject({ verified: 0 })
  })

  test('made while envelopes go on arriving has every receipt that phones let go of', async () => {
    const store = createSqlStore(database)
    const receipts: { id: string; period: number }[] = []
    const over = new AbortController()
    const arrivals = [1, 2, 3].map(async () => {
      while (!over.signal.aborted) {
        const { envelope } = judged(makeBallot())
        const [outcome] = await store.lay([envelope])
        if (outcome?.outcome !== 'laid') throw new Error('it was not laid')
        receipts.push({ id: envelope.header.id, period: outcome.period })
      }
    })

    const more = (than: number) => vi.waitUntil(() => receipts.length > than, 20_000)

    await more(5)
    const { period } = await makeBackup(place.config, file, { at })
    await more(receipts.length)
    over.abort()
    await Promise.all(arrivals)

    const { verified } = await store.backupState()
    expect(verified).toBe(period)
    const letGo = receipts.filter((receipt) => receipt.period < verified)
    expect(letGo.length).toBeGreaterThan(0)
    expect(receipts.length).toBeGreaterThan(letGo.length)
    const inside = await linesIn(file)
    const missing = letGo.filter(({ id }) => {
      const bytes = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64')
      return !inside.includes(`[{"bytes":"${bytes}"}`)
    })
    expect(missing).toEqual([])
  })

  test('in which a byte was changed, or that was cut short, is found out', async () => {
    await keep(3)
    await makeBackup(place.config, file, { at })
    const bytes = await readFile(file)
    // Among the packed rows: elsewhere in an archive there are bytes that say nothing.
    const inRows = bytes.indexOf('database.jsonl.gz') + 200
    await writeFile(file, bytes.with(inRows, bytes[inRows]! ^ 1))

    expect(isSound(await verifyBackup(file))).toBe(false)

    await truncate(file, Math.floor(bytes.length / 2))
    await expect(verifyBackup(file)).rejects.toThrow('It is no backup, or was broken off')
  })

  test('brings back what stood when it was made, under another epoch, and tells what is lost', async () => {
    await keep(7)
    await makeBackup(place.config, file, { at })
    await keep(2)
    await database.close()

    const restored = await restoreBackup(file, place.config, restoring)

    database = await openDatabase(place.config, () => {})
    const store = createSqlStore(database)
    const [tally] = await store.listTallies(round)
    expect(tally!.tally.ballots).toBe(7)
    expect(restored).toMatchObject({ manifest: { epoch: 'the first life' }, lost: 2 })
    expect((await store.backupState()).epoch).not.toBe('the first life')
    expect(await store.listLives()).toMatchObject([
      { begunOn: '2026-11-23', restoredFrom: at.toISOString(), laid: 0, lost: 2, missing: 2 },
      { epoch: 'the first life', laid: 7, lost: undefined },
    ])
    const [entry] = await store.listLog({}, { offset: 0, limit: 1 })
    expect(entry).toMatchObject({ action: 'backup.restored', subject: { lost: 2 } })
  })

  test('takes in what phones offer again: all that was lost, and nothing twice', async () => {
    const ballots = Array.from({ length: 45 }, () => makeBallot())
    const all = ballots.map((ballot) => judged(ballot))
    await layAndCount(createSqlStore(database), all.slice(0, 5))
    await makeBackup(place.config, file, { at })
    await layAndCount(createSqlStore(database), all.slice(5))
    await database.close()
    await restoreBackup(file, place.config, restoring)
    database = await openDatabase(place.config, () => {})
    const store = createSqlStore(database)

    const outcomes = await layAndCount(store, all)
    const again = await layAndCount(store, all)

    const laid = outcomes.filter(({ outcome }) => outcome === 'laid')
    expect(laid).toHaveLength(40)
    expect(again.every(({ outcome }) => outcome === 'laid-already')).toBe(true)
    const [tally] = await store.listTallies(round)
    expect(tally!.tally.ballots).toBe(45)
    expect(await store.listLives()).toMatchObject([{ laid: 40, lost: 40, missing: 0 }, { laid: 5 }])
  })

  test('replaces nothing without being told to', async () => {
    await keep(1)
    await makeBackup(place.config, file, { at })
    await database.close()

    const restored = restoreBackup(file, place.config, { ...restoring, replace: false })

    await expect(restored).rejects.toThrow('--replace')
    database = await openDatabase(place.config, () => {})
    expect(await createSqlStore(database).sumBox(round)).toMatchObject({ receipts: 1 })
  })

  test.each(testPlaces())('can be moved to another database (%s)', async (_, openOther) => {
    await keep(3)
    const before = await createSqlStore(database).listTallies(round)
    const { identity, recipient } = await makeIdentity()
    await makeBackup(place.config, file, { at, sealing: { recipient } })
    const other = await openOther()

    await expect(restoreBackup(file, other.config, restoring)).rejects.toThrow(
      `It is encrypted to ${recipient}: name the file with its identity by --identity.`,
    )
    const { lost } = await restoreBackup(file, other.config, {
      ...restoring,
      opening: { identity },
    })

    expect(lost).toBe(undefined)
    const there = await openDatabase(other.config, () => {})
    expect(await createSqlStore(there).listTallies(round)).toEqual(before)
    await there.close()
    await other.close()
  })

  async function keep(ballots: number) {
    const store = createSqlStore(database)
    await layAndCount(
      store,
      Array.from({ length: ballots }, () => judged(makeBallot())),
    )
  }
})

test('a backup of SQLite is not put in the place of a database that a server has open', async () => {
  const [, openPlace] = testPlaces()[0]!
  const place = await openPlace()
  const file = join(place.config.dataDir, 'one.zip')
  const database = await openDatabase(place.config, () => {})
  await createSqlStore(database).beginEpoch('one', '2026-11-20')
  await makeBackup(place.config, file, { at })

  await expect(restoreBackup(file, place.config, restoring)).rejects.toThrow('A server has')

  await database.close()
  const { aside } = await restoreBackup(file, place.config, restoring)
  expect(aside).toMatch(/phieu\.sqlite\.before-2026-11-22T18-30-05Z$/)
  await place.close()
})

test('a backup takes the place of a database file that is broken, and nobody can tell what that had', async () => {
  const [, openPlace] = testPlaces()[0]!
  const place = await openPlace()
  const file = join(place.config.dataDir, 'one.zip')
  let database = await openDatabase(place.config, () => {})
  await createSqlStore(database).beginEpoch('one', '2026-11-20')
  await makeBackup(place.config, file, { at })
  await database.close()
  const broken = sqliteFile(place.config.dataDir)
  await writeFile(broken, 'what a failing disk has left')
  await writeFile(`${broken}-wal`, 'and of its log')

  const { lost, aside } = await restoreBackup(file, place.config, restoring)

  expect(lost).toBe(undefined)
  expect(await readFile(aside!, 'utf8')).toBe('what a failing disk has left')
  database = await openDatabase(place.config, () => {})
  expect(await createSqlStore(database).listLives()).toMatchObject([
    { lost: undefined },
    { epoch: 'one' },
  ])
  await database.close()
  await place.close()
})

async function linesIn(file: string): Promise<string> {
  const packed = unzipSync(await readFile(file))['database.jsonl.gz']!
  return gunzipSync(packed).toString()
}

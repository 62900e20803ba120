import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../database/open-database.ts'
import type { Database } from '../database/database.ts'
import { createSqlStore } from '../store/sql-store.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { judged, layAndCount } from '../testing/test-store.ts'
import { createTestStore, testPlaces, type TestPlace } from '../testing/test-databases.ts'
import { readManifest, writeBackup } from './backup-file.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { isSound, verifyBackup } from './verify-backup.ts'

const at = new Date('2026-11-22T18:30:05Z')
const round = 'practice-2026'

describe.each(testPlaces())('a backup (%s)', (kind, openPlace) => {
  let place: TestPlace
  let database: Database
  let file: string
  beforeEach(async () => {
    place = await openPlace()
    file = join(place.config.dataDir, 'backups', 'one.zip')
    database = await openDatabase(place.config, () => {})
  })
  afterEach(async () => {
    await database.close()
    await place.close()
  })

  test('says what is in it, for its owner alone', async () => {
    await keep(12)

    const manifest = await makeBackup(place.config, file, at)

    expect(manifest).toMatchObject({
      kind,
      madeAt: '2026-11-22T18:30:05.000Z',
      rounds: [{ id: round, ballots: 12 }],
    })
    expect(await readManifest(file)).toEqual(manifest)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  test('is sound when it is restored into a fresh place', async () => {
    await keep(12)
    await makeBackup(place.config, file, at)

    const verdict = await verifyBackup(file, place.config)

    expect(verdict.checks.filter(({ holds }) => !holds)).toEqual([])
    expect(verdict.checks.map(({ name }) => name)).toEqual(
      kind === 'sqlite'
        ? ['digest', 'pages', 'facts', 'tallies', 'log']
        : ['digest', 'facts', 'tallies', 'log'],
    )
    expect(verdict.checks.find(({ name }) => name === 'tallies')!.detail).toMatch(/^12 counted/)
  })

  test('made while ballots go on arriving is whole: every ballot with its tally, or without both', async () => {
    await keep(50)
    const store = createSqlStore(database)
    const over = new AbortController()
    const arrivals = (async () => {
      while (!over.signal.aborted) await layAndCount(store, [judged(makeBallot())])
    })()

    const manifest = await makeBackup(place.config, file, at)
    over.abort()
    await arrivals

    expect(manifest.rounds[0]!.ballots).toBeGreaterThanOrEqual(50)
    expect(isSound(await verifyBackup(file, place.config))).toBe(true)
  })

  test('in which a byte was changed is found out', async () => {
    await keep(3)
    await makeBackup(place.config, file, at)
    const bytes = await readFile(file)
    const middle = Math.floor(bytes.length / 2)
    await writeFile(file, bytes.with(middle, bytes[middle]! ^ 1))

    // A byte of the archive's own tables may be told by its reader instead.
    const verdict = await verifyBackup(file, place.config).catch(() => undefined)

    expect(verdict !== undefined && isSound(verdict)).toBe(false)
  })

  test('brings back what stood when it was made', async () => {
    await keep(7)
    await makeBackup(place.config, file, at)
    await keepMore(2)
    await database.close()

    const restored = await restoreBackup(file, place.config, { replace: true, at })

    database = await openDatabase(place.config, () => {})
    const [tally] = await createSqlStore(database).listTallies(round)
    expect(tally!.tally.ballots).toBe(7)
    expect(restored.manifest.rounds).toEqual([{ id: round, state: 'open', ballots: 7 }])
  })

  test('replaces nothing without being told to', async () => {
    await keep(1)
    await makeBackup(place.config, file, at)
    await database.close()

    await expect(restoreBackup(file, place.config, { replace: false, at })).rejects.toThrow(
      '--replace',
    )

    database = await openDatabase(place.config, () => {})
    expect(await createSqlStore(database).listRounds()).toHaveLength(1)
  })

  async function keep(ballots: number) {
    await createTestStore(database)
    await keepMore(ballots)
  }

  async function keepMore(ballots: number) {
    const store = createSqlStore(database)
    await layAndCount(
      store,
      Array.from({ length: ballots }, () => judged(makeBallot())),
    )
  }
})

describe('a backup of SQLite', () => {
  const [, openPlace] = testPlaces()[0]!
  let place: TestPlace
  beforeEach(async () => {
    place = await openPlace()
  })
  afterEach(() => place.close())

  test('is not put in the place of a database that a server has open', async () => {
    const file = join(place.config.dataDir, 'one.zip')
    const database = await openDatabase(place.config, () => {})
    await makeBackup(place.config, file, at)

    await expect(restoreBackup(file, place.config, { replace: true, at })).rejects.toThrow(
      'A server has',
    )

    await database.close()
    const { aside } = await restoreBackup(file, place.config, { replace: true, at })
    expect(aside).toMatch(/phieu\.sqlite\.before-2026-11-22T18-30-05Z$/)
  })

  test('that is something else, or was cut short, is told in a sentence', async () => {
    const file = join(place.config.dataDir, 'one.zip')
    await writeFile(file, 'no backup')
    await expect(readManifest(file)).rejects.toThrow('It is no backup')

    const copy = join(place.config.dataDir, 'copy')
    await writeFile(copy, 'a database')
    await writeBackup(copy, file, {
      kind: 'sqlite',
      madeAt: at.toISOString(),
      steps: [],
      rounds: [],
    })
    const handle = await open(file, 'r+')
    await handle.truncate(50)
    await handle.close()
    await expect(readManifest(file)).rejects.toThrow('It is no backup')
  })
})

import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { openDatabase } from '../database/open-database.ts'
import { openBackups } from '../backup-retention/backups.ts'
import { createSqlStore } from '../store/sql-store.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, testPlaces, type TestPlace } from '../testing/test-databases.ts'
import { filesOf } from '../testing/test-files.ts'
import { openKeyRing } from '../keys/key-ring.ts'
import { openMasterKey, usualKeyFile } from '../keys/master-key.ts'
import { openLetterSeal } from '../keys/letter-seal.ts'
import { makeMailing } from './make-mailing.ts'
import { openRoundPlans } from '../rounds/round-plans.ts'
import { unitA } from '../testing/test-ballots.ts'

const round = 'practice-2026'

describe.each(testPlaces())('whom letters go to, on %s', (_, openPlace) => {
  let place: TestPlace
  let database: Database
  let store: Store
  const now = () => new Date('2026-11-22T18:30:05Z')
  const randomBytes = (size: number) => crypto.getRandomValues(new Uint8Array(size))
  beforeEach(async () => {
    place = await openPlace()
    database = await openDatabase(place.config, () => {})
    store = await createTestStore(database)
    await store.beginEpoch('one', '2026-11-20')
    const letterSeal = openLetterSeal(openMasterKey(place.config, randomBytes))
    const plan = await openRoundPlans(store).find(round)
    const people = Array.from({ length: 12 }, (_each, at) => ({
      address: `nguoi-dan-${at}@example.vn`,
      name: `Nguyễn Văn ${at}`,
      unit: unitA,
      language: 'vi' as const,
    }))
    const needed = { store, randomBytes, now, letterSeal }
    await makeMailing(needed, plan!, { group: 'ND', label: 'Danh sách', people })
  })
  afterEach(async () => {
    await database.close()
    await place.close()
    await rm(usualKeyFile(place.config.dataDir))
  })

  test('stands in no file that can be read, but sealed', async () => {
    expect(await isInFiles('nguoi-dan-')).toBe(false)
    expect(await isInFiles('Nguyễn Văn')).toBe(false)
    expect(await isInFiles((await sealedLetters())[0]!)).toBe(true)
  })

  test('is gone from files and backups with the closing, sealed as it was', async () => {
    const config = { ...place.config, timeZone: 'Asia/Ho_Chi_Minh' }
    const keys = openKeyRing(store, openMasterKey(place.config, randomBytes), randomBytes)
    const backups = openBackups(config, { store, keys, now, randomBytes, report: () => {} })
    await backups.ended(await backups.make('chief'))
    const sealed = await sealedLetters()
    const at = now().toISOString()
    const by = { id: 'chief', name: 'Ánh' }
    const follows = backups.afterClosing(round)
    const move = { from: 'open', to: 'closed', by, at, reason: undefined } as const
    await store.moveRound(round, move, { follows })

    await backups.ended(follows)

    const found = await Promise.all(sealed.map(isInFiles))
    expect(found).toEqual(sealed.map(() => false))
    const left = await backups.list()
    // The one that is left was made after the closing.
    expect(left.flatMap(({ manifest: { rounds } }) => rounds.map(({ state }) => state))).toEqual([
      'closed',
    ])
    await backups.close()
  })

  test('is written to no more after a restore, until somebody goes on', async () => {
    const [mailing] = await store.listMailings(round)
    await store.moveMailing(mailing!.id, 'going', '2026-11-22')

    await store.beginLife({ id: 'two', today: '2026-11-23', restoredFrom: '2026-11-22T18:30:05Z' })

    expect(await store.findMailing(round, mailing!.id)).toMatchObject({
      state: 'paused',
      waiting: 12,
    })
    expect(await store.listDueRounds(now())).toEqual([])
  })

  test('is not told by the order of the rows: neither that of the list, nor that of the rights', async () => {
    const letters = await sql<{ id: string }>`select id from letters`.execute(database.db)
    const ids = letters.rows.map(({ id }) => id)
    const rights = await sql<{ right_hash: string }>`select right_hash from invitations`.execute(
      database.db,
    )
    const hashes = rights.rows.map(({ right_hash: hash }) => hash)

    expect(ids).toEqual(ids.toSorted())
    expect(hashes).toEqual(hashes.toSorted())
  })

  async function sealedLetters(): Promise<string[]> {
    const [mailing] = await createSqlStore(database).listMailings(round)
    const { rows } = await sql<{ sealed: string }>`select sealed from letters
      where mailing = ${mailing!.id}`.execute(database.db)
    return rows.map(({ sealed }) => sealed)
  }

  async function isInFiles(text: string): Promise<boolean> {
    const files = await filesOf(database, place.config.dataDir)
    return files.some((bytes) => bytes.includes(text))
  }
})

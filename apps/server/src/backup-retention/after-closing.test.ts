import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { openDatabase } from '../database/open-database.ts'
import { openKeyRing } from '../keys/key-ring.ts'
import { openMasterKey, usualKeyFile } from '../keys/master-key.ts'
import { createSqlStore } from '../store/sql-store.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { createTestStore, testPlaces, type TestPlace } from '../testing/test-databases.ts'
import { filesOf } from '../testing/test-files.ts'
import { judged, layAndCount } from '../testing/test-store.ts'
import { openBackups, type Backups } from './backups.ts'

const round = 'practice-2026'
const by = { id: 'chief', name: 'Ánh' }

describe.each(testPlaces())('the closing of a round (%s)', (_, openPlace) => {
  let place: TestPlace
  let database: Database
  let backups: Backups
  let clock: Date
  const reports: unknown[] = []
  beforeEach(async () => {
    place = await openPlace()
    database = await openDatabase(place.config, () => {})
    const store = await createTestStore(database)
    await store.beginEpoch('one', '2026-11-20')
    clock = new Date('2026-11-22T18:30:05Z')
    reports.length = 0
    const randomBytes = (size: number) => crypto.getRandomValues(new Uint8Array(size))
    const master = openMasterKey(place.config, randomBytes)
    backups = openBackups(
      { ...place.config, timeZone: 'Asia/Ho_Chi_Minh' },
      {
        store,
        keys: openKeyRing(store, master, randomBytes),
        now: () => clock,
        randomBytes,
        report: (error) => void reports.push(error),
      },
    )
  })
  afterEach(async () => {
    await backups.close()
    await database.close()
    await place.close()
    await rm(usualKeyFile(place.config.dataDir), { force: true })
  })

  test('takes the backups of the open round away, after a new one that holds', async () => {
    await layAndCount(createSqlStore(database), [judged(makeBallot())])
    await backups.ended(await backups.make('chief'))
    clock = new Date('2026-11-23T18:30:05Z')

    await backups.ended(await close())

    expect(reports).toEqual([])
    const left = await backups.list()
    expect(left.map(({ manifest: { madeAt, rounds } }) => ({ madeAt, rounds }))).toEqual([
      { madeAt: clock.toISOString(), rounds: [{ id: round, state: 'closed', ballots: 1 }] },
    ])
  })

  test('leaves the backups of the open round where they are when no new one can be made', async () => {
    await layAndCount(createSqlStore(database), [judged(makeBallot())])
    await backups.ended(await backups.make('chief'))
    await sql`update tallies set ballots = 7`.execute(database.db)

    const job = await close()
    await backups.ended(job)

    expect(await backups.jobs()).toContainEqual(
      expect.objectContaining({ id: job.id, state: 'failed' }),
    )
    expect(await backups.list()).toMatchObject([{ manifest: { rounds: [{ state: 'open' }] } }])
  })

  test('leaves no invitation in a file', async () => {
    const right = 'f00d'.repeat(16)
    await sql`insert into invitations (right_hash, round, respondent_group, channel)
      values (${right}, ${round}, 'ND', 'sms')`.execute(database.db)
    expect(await isInFiles(right)).toBe(true)

    await backups.ended(await close())

    expect(await isInFiles(right)).toBe(false)
    expect(await backups.list()).toEqual([])
  })

  /** @returns what follows */
  async function close() {
    const follows = backups.afterClosing(round)
    const at = clock.toISOString()
    const move = { from: 'open', to: 'closed', by, at, reason: undefined } as const
    await createSqlStore(database).moveRound(round, move, { follows })
    return follows
  }

  async function isInFiles(text: string): Promise<boolean> {
    const files = await filesOf(database, place.config.dataDir)
    return files.some((bytes) => bytes.includes(text))
  }
})

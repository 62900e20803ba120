import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boxRound, hits, inviteRows, layRows, type LaidRow } from '../testing/test-box-rows.ts'
import { filesOf } from '../testing/test-files.ts'
import { testPlaces, type TestPlace } from '../testing/test-databases.ts'
import type { Database } from './database.ts'
import { openDatabase, sqliteFile } from './open-database.ts'

const PEOPLE = 40

describe.each(testPlaces())('whoever has the files (%s)', (kind, openPlace) => {
  let place: TestPlace
  let database: Database
  let people: string[]
  let laid: LaidRow[]
  beforeEach(async () => {
    place = await openPlace()
    database = await openDatabase(place.config, () => {})
    people = await inviteRows(database, PEOPLE)
    // The attacker saw in which order people came; their keys say nothing of it.
    laid = await layRows(database, people)
  })
  afterEach(async () => {
    await database.close()
    await place.close()
  })

  test('finds each envelope by its place in them, until the order is erased', async () => {
    expect(await mostHits()).toBeGreaterThan(PEOPLE / 2)

    await database.eraseOrder()

    expect(await mostHits()).toBeLessThan(6)
  })

  test.runIf(kind === 'postgres')(
    'or by the transaction that wrote it, which a row keeps',
    async () => {
      const { db } = database
      const byTransaction = () =>
        sql<{ id: Buffer; xmin: string }>`
        select id, xmin::text as xmin from receipts order by xmin::text::bigint, id
      `.execute(db)
      const owner = new Map(laid.map(({ id, rightHash }) => [id.toString('hex'), rightHash]))
      const guess = async () =>
        (await byTransaction()).rows.map(({ id }) => owner.get(id.toString('hex')) ?? '')
      expect(hits(people, await guess())).toBe(PEOPLE)

      await database.eraseOrder()

      expect(hits(people, await guess())).toBeLessThan(6)
      expect(new Set((await byTransaction()).rows.map(({ xmin }) => xmin)).size).toBe(1)
    },
  )

  test('finds whom a round had invited, until what was deleted is erased', async () => {
    await sql`delete from invitation_units where true`.execute(database.db)
    await sql`delete from invitations where round = ${boxRound}`.execute(database.db)
    expect(await foundInFiles(people)).toBe(PEOPLE)

    await database.eraseOrder()

    expect(await foundInFiles(people)).toBe(0)
    expect(await foundInFiles(laid.map(({ id }) => id))).toBe(PEOPLE)
  })

  test('finds nothing of it among the statistics that a database keeps of its tables either', async () => {
    const sealed = await sql<{ sealed: Buffer }>`select sealed from envelopes`.execute(database.db)
    const gone = [...people, ...sealed.rows.map((row) => row.sealed)]
    await sql`analyze`.execute(database.db)
    await sql`delete from invitation_units where true`.execute(database.db)
    await sql`delete from invitations where round = ${boxRound}`.execute(database.db)
    await sql`delete from envelopes where true`.execute(database.db)
    expect(await foundInFiles(gone)).toBe(gone.length)

    await database.eraseOrder()

    expect(await foundInFiles(gone)).toBe(0)
  })

  test('finds everything that was kept as it was', async () => {
    const before = await contents()

    await database.eraseOrder()

    expect(await contents()).toEqual(before)
    const log = `${sqliteFile(place.config.dataDir)}-wal`
    expect(existsSync(log) ? (await stat(log)).size : 0).toBe(0)
  })

  test.runIf(kind === 'postgres')(
    'and reads all of one moment still finds every row, though the order is erased meanwhile',
    async () => {
      const { db } = database
      const found = await database.snapshot(async (trx) => {
        await trx.selectFrom('rounds').select('id').execute()
        const erased = database.eraseOrder()
        const waits = async () =>
          sql`
            select from pg_locks join pg_database d on d.oid = database
            where not granted and mode = 'AccessExclusiveLock' and datname = current_database()
          `
            .execute(db)
            .then(({ rows }) => rows.length > 0)
        const over = erased.then(() => true)
        await expect.poll(() => Promise.race([over, waits()])).toBe(true)
        const rows = await trx.selectFrom('envelopes').select('id').execute()
        return { envelopes: rows.length, erased }
      })
      await found.erased

      expect(found.envelopes).toBe(PEOPLE)
    },
  )

  test('can go on laying while the order is being erased', async () => {
    const erased = database.eraseOrder()
    const more = await layRows(database, people.slice(0, 5), 2)
    await erased

    const { rows } = await sql<{ n: number | string }>`select count(*) as n from envelopes`.execute(
      database.db,
    )
    expect(Number(rows[0]!.n)).toBe(PEOPLE + more.length)
  })

  /** Of the pages of the files, the one by which most envelopes are found: rows fill it from its end. */
  async function mostHits(): Promise<number> {
    if (kind === 'sqlite') await sql`pragma wal_checkpoint`.execute(database.db)
    const files = await filesOf(database, place.config.dataDir)
    const pages = files.flatMap((bytes) =>
      Array.from({ length: Math.ceil(bytes.length / PAGE[kind]) }, (_, n) =>
        bytes.subarray(n * PAGE[kind], (n + 1) * PAGE[kind]),
      ),
    )
    const hitsIn = (page: Buffer) => {
      const found = laid.map(({ id, rightHash }) => ({ rightHash, at: page.lastIndexOf(id) }))
      const inOrder = found.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)
      return hits(
        people,
        inOrder.map(({ rightHash }) => rightHash),
      )
    }
    return Math.max(...pages.map(hitsIn))
  }

  async function foundInFiles(wanted: readonly (string | Buffer)[]): Promise<number> {
    const files = await filesOf(database, place.config.dataDir)
    return wanted.filter((each) => files.some((bytes) => bytes.includes(each))).length
  }

  async function contents() {
    const tables = ['receipts', 'envelopes', 'invitations', 'invitation_units'] as const
    return Promise.all(
      tables.map((table) =>
        database.db
          .selectFrom(table)
          .selectAll()
          .orderBy(sql`1`)
          .execute(),
      ),
    )
  }
})

/** In bytes. */
const PAGE = { sqlite: 4096, postgres: 8192 }

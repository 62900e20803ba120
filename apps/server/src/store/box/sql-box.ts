import { sql, type Kysely } from 'kysely'
import { daysLater } from '@phieu/survey'
import { hexOf } from '../../database/bytes.ts'
import type { Database } from '../../database/database.ts'
import { groupCommit } from '../../database/group-commit.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { BoxStore, CellOutcome, CountedCell, JudgedEnvelope, LayOutcome } from './box-store.ts'
import { addJob } from '../exports/sql-jobs.ts'
import { layEnvelopes } from './lay-envelopes.ts'
import { bucketOf } from './lay-steps.ts'
import { stepsIn } from './lay-postgres.ts'
import { missingReceipts } from './missing-receipts.ts'
import { listBox, readEnvelope, sumBox } from './read-box.ts'
import { readReceipts } from './read-receipts.ts'
import { sumFates } from './sum-fates.ts'
import { takeRevoked } from './take-revoked.ts'
import { showCounters } from './show-counters.ts'
import { wishOf, type WriteOutcomes } from './write-cells-sqlite.ts'
import { writeCell } from './write-cell.ts'

/**
 * So many envelopes share a commit at most: where eight phones send fifty each, those of four are written while the
 * others' are judged. With all in one, either thread waited for the other.
 */
const TOGETHER = 200

/** So much of what is sealed waits for its commit at most, in bytes (16 MB). */
const WAITING_BYTES = 16_777_216

export function sqlBox(database: Database): BoxStore {
  const { db, pages, kind } = database
  return {
    lay: groupCommit((arrivals: readonly JudgedEnvelope[]) => layTogether(database, arrivals), {
      together: TOGETHER,
      bytes: { of: ({ sealed }) => sealed.length, most: WAITING_BYTES },
    }),
    async findReceipts(envelopes) {
      const standing = await readReceipts(db, envelopes)
      if (standing.size > 0 && database.kind === 'postgres') await database.witnessed()
      return standing
    },
    async countLinkHour(link, hour) {
      const row = await db
        .selectFrom('link_hours')
        .select('ballots')
        .where('link', '=', link)
        .where('hour', '=', hour)
        .executeTakeFirst()
      return row?.ballots ?? 0
    },

    listBox: (round) => listBox(pages, round),
    sumBox: (round) => sumBox(pages, round),
    sumFates: (round) => database.snapshot((at) => sumFates(at, round)),
    async hasUnopened(round) {
      const row = await db
        .selectFrom('envelopes')
        .select('state')
        .where('round', '=', round)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    takeRevoked: (round) => inTransaction(database, (trx) => takeRevoked(trx, kind, round)),
    async takeCell(cell, state) {
      const rows = await db
        .selectFrom('envelopes')
        .selectAll()
        .where('round', '=', cell.round)
        .where('state', '=', state)
        .where('unit', '=', cell.unit)
        .where('respondent_group', '=', cell.group)
        .where('kind', '=', cell.kind)
        .execute()
      return rows.map(readEnvelope)
    },
    writeCells: (counted) => writeCells(database, counted),
    countAlone: (round, work) => countAlone(database, round, work),
    async listLeaves(round, prefix) {
      const [first, last] = [prefix.padEnd(64, '0'), prefix.padEnd(64, 'f')]
      const [from, to] = [Buffer.from(first, 'hex'), Buffer.from(last, 'hex')]
      const rows = await receiptsOf(pages, round)
        .select('digest')
        .where('bucket', '>=', bucketOf(first))
        .where('bucket', '<=', bucketOf(last))
        .where('digest', '>=', from)
        .where('digest', '<=', to)
        .execute()
      const lost = await missingReceipts(pages, round)
        .select('digest')
        .where('digest', '>=', from)
        .where('digest', '<=', to)
        .execute()
      return [...rows, ...lost].map(({ digest }) => hexOf(digest)).sort()
    },

    async backupState() {
      const { verified } = await db
        .selectFrom('periods')
        .select('verified')
        .executeTakeFirstOrThrow()
      const epoch = await db
        .selectFrom('epochs')
        .select('id')
        .orderBy('place', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      return { epoch: epoch.id, verified }
    },
    async hasEpoch() {
      const row = await db.selectFrom('epochs').select('id').limit(1).executeTakeFirst()
      return row !== undefined
    },
    beginEpoch: (id, today) =>
      inTransaction(database, async (trx) => {
        const { last } = await trx
          .selectFrom('epochs')
          .select(({ fn }) => fn.max('place').as('last'))
          .executeTakeFirstOrThrow()
        await trx
          .insertInto('epochs')
          .values({ place: (last ?? 0) + 1, id, begun_on: today })
          .execute()
      }),
    async runningPeriod() {
      const { running } = await db.selectFrom('periods').select('running').executeTakeFirstOrThrow()
      return running
    },
    async raisePeriod() {
      const { running } = await db
        .updateTable('periods')
        .set((row) => ({ running: row('running', '+', 1) }))
        .returning('running')
        .executeTakeFirstOrThrow()
      return running
    },
    async setVerified(period) {
      await db
        .updateTable('periods')
        .set({ verified: period })
        .where('verified', '<', period)
        .execute()
    },
    async beginDay(today, night) {
      // It is asked every minute, and whoever only looks wakes nobody.
      const { shown_on: shown } = await db
        .selectFrom('periods')
        .select('shown_on')
        .executeTakeFirstOrThrow()
      if (shown !== null && shown >= today) return false
      return inTransaction(database, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('periods')
          .set({ shown_on: today })
          .where((is) => is.or([is('shown_on', 'is', null), is('shown_on', '<', today)]))
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return false
        await showCounters(trx, daysLater(today, -1))
        if (night) await addJob(trx, night)
        return true
      })
    },
  }
}

/** In one transaction; on SQLite where its file is written. */
async function layTogether(
  database: Database,
  arrivals: readonly JudgedEnvelope[],
): Promise<LayOutcome[]> {
  if (database.kind === 'postgres') {
    return inTransaction({ db: database.box }, (trx) => layEnvelopes(stepsIn(trx), arrivals))
  }
  const job = new URL('lay-sqlite.ts', import.meta.url)
  // It comes from this very program, so its shape is known.
  const outcomes: LayOutcome[] = JSON.parse(await database.run(job, JSON.stringify(arrivals)))
  return outcomes
}

/**
 * On SQLite together, where its file is written, as far as it concerns no other cells. Else one by one: on
 * PostgreSQL who changes several tallies goes by their keys, and cells come in an order of chance.
 */
async function writeCells(database: Database, all: readonly CountedCell[]): Promise<CellOutcome[]> {
  if (database.kind === 'sqlite') {
    const job = new URL('write-cells-sqlite.ts', import.meta.url)
    // It comes from this very program, so its shape is known.
    const outcomes: WriteOutcomes = JSON.parse(await database.run(job, wishOf(all)))
    if (outcomes !== 'elsewhere') return outcomes
  }
  const outcomes: CellOutcome[] = []
  for (const counted of all) {
    outcomes.push(await inTransaction(database, (trx) => writeCell(trx, database.kind, counted)))
  }
  return outcomes
}

/** The lock lasts as long as a transaction that does nothing else, so it also holds behind a pooler. */
async function countAlone(
  database: Database,
  round: string,
  work: () => Promise<void>,
): Promise<boolean> {
  if (database.kind === 'sqlite') {
    await work()
    return true
  }
  return database.box.transaction().execute(async (trx) => {
    const { rows } = await sql<{ isOurs: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('counting'), hashtext(${round})) as "isOurs"`.execute(
      trx,
    )
    if (!rows[0]?.isOurs) return false
    await work()
    return true
  })
}

/** Rows name their round by its number. */
function receiptsOf(db: Kysely<Tables>, round: string) {
  return db
    .selectFrom('receipts')
    .where('round', '=', (rounds) =>
      rounds.selectFrom('rounds').select('number').where('id', '=', round),
    )
}

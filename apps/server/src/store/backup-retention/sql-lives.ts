import { sql, type Kysely } from 'kysely'
import type { Database } from '../../database/database.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Life, LifeStore, ReceiptRow } from './life-store.ts'

/** So many receipts are read or compared at once. */
const PAGE = 400

export function sqlLives(database: Database): LifeStore {
  const { db } = database
  return {
    beginLife: ({ id, today, restoredFrom }) =>
      inTransaction(database, async (trx) => {
        await trx
          .updateTable('periods')
          .set((row) => ({ running: row('running', '+', 1) }))
          .execute()
        const { standing } = await trx
          .selectFrom('receipts')
          .select(({ fn }) => fn.countAll<number | string>().as('standing'))
          .executeTakeFirstOrThrow()
        const { last } = await trx
          .selectFrom('epochs')
          .select(({ fn }) => fn.max('place').as('last'))
          .executeTakeFirstOrThrow()
        await trx
          .insertInto('epochs')
          .values({
            place: (last ?? 0) + 1,
            id,
            begun_on: today,
            receipts_before: Number(standing),
            restored_from: restoredFrom,
          })
          .execute()
        // Nobody is written to again because a copy was opened: somebody of the office says so.
        await trx
          .updateTable('mailings')
          .set({ state: 'paused' })
          .where('state', '=', 'going')
          .execute()
      }),
    listReceipts: () => listHad(db),
    noteLost: (receipts) => noteLost(db, receipts),
    listLives: () => database.snapshot(listLives),
  }
}

/** Also what an earlier restore lost and nobody has brought again: whoever is put back twice knows of it no other way. */
async function* listHad(db: Kysely<Tables>): AsyncIterable<ReceiptRow[]> {
  const standing = db
    .selectFrom('receipts')
    .innerJoin('rounds', 'rounds.number', 'receipts.round')
    .select(['receipts.id', 'rounds.id as round', 'digest'])
    .orderBy('receipts.id')
    .limit(PAGE)
  const lost = db
    .selectFrom('lost_receipts')
    .leftJoin('receipts', 'receipts.id', 'lost_receipts.id')
    .select(['lost_receipts.id', 'lost_receipts.round', 'lost_receipts.digest'])
    .where('receipts.id', 'is', null)
    .orderBy('lost_receipts.id')
    .limit(PAGE)
  yield* pagesOf(
    () => standing.execute(),
    (id) => standing.where('receipts.id', '>', id).execute(),
  )
  yield* pagesOf(
    () => lost.execute(),
    (id) => lost.where('lost_receipts.id', '>', id).execute(),
  )
}

async function* pagesOf(
  first: () => Promise<ReceiptRow[]>,
  after: (id: Uint8Array) => Promise<ReceiptRow[]>,
): AsyncIterable<ReceiptRow[]> {
  let page = await first()
  for (;;) {
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    page = await after(last.id)
  }
}

async function noteLost(
  db: Kysely<Tables>,
  receipts: AsyncIterable<ReceiptRow[]>,
): Promise<number> {
  const { place } = await db
    .selectFrom('epochs')
    .select('place')
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const rounds = await db.selectFrom('rounds').select('id').execute()
  const known = new Set(rounds.map(({ id }) => id))
  let lost = 0
  for await (const page of receipts) {
    const ids = page.map(({ id }) => id)
    const here = await db.selectFrom('receipts').select('id').where('id', 'in', ids).execute()
    const found = new Set(here.map(({ id }) => Buffer.from(id).toString('hex')))
    const gone = page.filter(
      ({ id, round }) => known.has(round) && !found.has(Buffer.from(id).toString('hex')),
    )
    for (const portion of portionsOf(gone)) {
      const rows = portion.map((receipt) => ({ ...receipt, epoch: place }))
      await db
        .insertInto('lost_receipts')
        .values(rows)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ epoch: place }))
        .execute()
    }
    lost += gone.length
  }
  await db.updateTable('epochs').set({ lost }).where('place', '=', place).execute()
  return lost
}

/** Each receipt is of an envelope that lies or was opened, and these are counted: receipts may be millions. */
async function listLives(db: Kysely<Tables>): Promise<Life[]> {
  const { rows } = await sql<LifeRow>`
    select epoch.id, epoch.begun_on, epoch.restored_from, epoch.lost,
      coalesce(next.receipts_before,
        (select coalesce(sum(ballots), 0) from ballot_counts) + (select count(*) from opened_faults)
      ) - epoch.receipts_before as laid,
      (select count(*) from device_reports
        where reported_at > coalesce(epoch.restored_from, '')
          and reported_at <= coalesce(next.restored_from, '9999')) as reported,
      (select count(*) from lost_receipts as lost where lost.epoch = epoch.place
        and not exists (select 1 from receipts where receipts.id = lost.id)) as missing
    from epochs as epoch left join epochs as next on next.place = epoch.place + 1
    order by epoch.place desc
  `.execute(db)
  return rows.map((row) => ({
    epoch: row.id,
    begunOn: row.begun_on,
    restoredFrom: row.restored_from ?? undefined,
    laid: Number(row.laid),
    reported: Number(row.reported),
    lost: row.lost ?? undefined,
    missing: row.lost === null ? undefined : Number(row.missing),
  }))
}

/** PostgreSQL tells counts as text. */
interface LifeRow {
  id: string
  begun_on: string
  restored_from: string | null
  laid: number | string
  reported: number | string
  lost: number | null
  missing: number | string
}

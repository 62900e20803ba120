import { Channel } from '@phieu/survey'
import type { Kysely, Transaction } from 'kysely'
import type { Batch, BatchStore, NewBatch } from './batch-store.ts'
import { countBatches } from './count-batches.ts'
import type { Database } from '../../database/database.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

export function sqlBatches(database: Database): BatchStore {
  const { db } = database

  async function dropFreshCodes(now: Date) {
    await db.deleteFrom('fresh_codes').where('until', '<=', now.getTime()).execute()
  }

  return {
    dropFreshCodes,
    async putFreshCodes({ batch, madeBy, wrapped, until }, now) {
      await dropFreshCodes(now)
      const row = { made_by: madeBy, wrapped, until: until.getTime() }
      await db
        .insertInto('fresh_codes')
        .values({ batch, ...row })
        .onConflict((conflict) => conflict.column('batch').doUpdateSet(row))
        .execute()
    },
    async findFreshCodes(batch, now) {
      await dropFreshCodes(now)
      const row = await db
        .selectFrom('fresh_codes')
        .selectAll()
        .where('batch', '=', batch)
        .executeTakeFirst()
      if (!row) return undefined
      const { made_by: madeBy, wrapped, until } = row
      return { batch, madeBy, wrapped, until: new Date(Number(until)) }
    },
    async forgetFreshCodes(batch) {
      await db.deleteFrom('fresh_codes').where('batch', '=', batch).execute()
    },
    addBatch: (batch) => writeBatch(db, batch),
    async findBatch(round, id) {
      return (await readBatches(db, round)).find((batch) => batch.id === id)
    },
    listBatches: (round) => readBatches(db, round),

    async listUnspent(batch) {
      const rows = await goodOnes(db, batch)
        .select(['invitations.right_hash', 'invitation_units.unit', 'invitation_units.spent'])
        .orderBy('invitation_units.unit')
        .orderBy('invitations.right_hash')
        .execute()
      return rows.map(({ right_hash: rightHash, unit, spent }) => ({
        rightHash,
        unit,
        spent: spent === 1,
      }))
    },
    async listRevoked(batch) {
      const rows = await db
        .selectFrom('invitations')
        .select('right_hash')
        .where('batch', '=', batch)
        .where('revoked_on', 'is not', null)
        .execute()
      return rows.map(({ right_hash: rightHash }) => rightHash)
    },
    async noteRenewal(batch, today) {
      await db
        .updateTable('invitation_batches')
        .set({ renewed_on: today, revoked_on: null })
        .where('id', '=', batch)
        .execute()
    },
    async countInvitationOpening(batch) {
      await db
        .updateTable('invitation_batches')
        .set((row) => ({ opened: row('opened', '+', 1) }))
        .where('id', '=', batch)
        .execute()
    },

    revokeInvitations: (rightHashes, today) =>
      inTransaction(database, (trx) => revoke(trx, rightHashes, today)),
    revokeBatch: (batch, today) =>
      inTransaction(database, async (trx) => {
        const good = await goodOnes(trx, batch).select('invitations.right_hash').execute()
        await trx
          .updateTable('invitation_batches')
          .set({ revoked_on: today })
          .where('id', '=', batch)
          .execute()
        return revoke(
          trx,
          good.map(({ right_hash: rightHash }) => rightHash),
          today,
        )
      }),
  }
}

/** Writes a bulk down, before its invitations. */
export async function writeBatch(
  db: Kysely<Tables> | Transaction<Tables>,
  batch: NewBatch,
): Promise<void> {
  await db
    .insertInto('invitation_batches')
    .values({
      id: batch.id,
      round: batch.round,
      label: batch.label,
      respondent_group: batch.group,
      channel: batch.channel,
      made_on: batch.madeOn,
      opened: 0,
    })
    .execute()
}

/** The invitations of a bulk that nobody had used by last midnight, or taken back. */
function goodOnes(db: Kysely<Tables> | Transaction<Tables>, batch: string) {
  return db
    .selectFrom('invitations')
    .innerJoin('invitation_units', 'invitation_units.right_hash', 'invitations.right_hash')
    .innerJoin('invitation_batches', (join) =>
      // The round leads the index of the invitations.
      join
        .onRef('invitation_batches.round', '=', 'invitations.round')
        .onRef('invitation_batches.id', '=', 'invitations.batch'),
    )
    .where('invitation_batches.id', '=', batch)
    .where('invitations.revoked_on', 'is', null)
    .where('invitation_units.shown', '=', 0)
}

async function revoke(trx: Transaction<Tables>, rightHashes: readonly string[], today: string) {
  let revoked = 0n
  for (const portion of portionsOf(rightHashes)) {
    const { numUpdatedRows } = await trx
      .updateTable('invitations')
      .set({ revoked_on: today })
      .where('right_hash', 'in', portion)
      .where('revoked_on', 'is', null)
      .executeTakeFirst()
    revoked += numUpdatedRows
  }
  return Number(revoked)
}

async function readBatches(db: Kysely<Tables>, round: string): Promise<Batch[]> {
  const rows = await db
    .selectFrom('invitation_batches')
    .selectAll()
    .where('round', '=', round)
    .orderBy('made_on', 'desc')
    .orderBy('label')
    .orderBy('id')
    .execute()
  const counts = await countBatches(db, round)
  return rows.map((row) => {
    const count = counts.get(row.id)
    return {
      id: row.id,
      round: row.round,
      label: row.label,
      group: row.respondent_group,
      channel: Channel.parse(row.channel),
      madeOn: row.made_on,
      renewedOn: row.renewed_on ?? undefined,
      revokedOn: row.revoked_on ?? undefined,
      units: count?.units ?? row.closed_units,
      issued: (count?.issued ?? 0) + row.closed_issued,
      opened: row.opened,
      spent: (count?.spent ?? 0) + row.closed_spent,
    }
  })
}

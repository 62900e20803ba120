import { BoxKeyHolder } from '@phieu/survey'
import type { Selectable } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { KeyStore, WrappedKeys } from './key-store.ts'
import { forgetRaters } from '../ballots/forget-raters.ts'

export function sqlKeys(database: Database): KeyStore {
  const { db } = database
  async function findKeys(round: string) {
    const row = await db
      .selectFrom('round_keys')
      .innerJoin('rounds', 'rounds.id', 'round_keys.round')
      .selectAll('round_keys')
      .select('rounds.state')
      .where('round', '=', round)
      .executeTakeFirst()
    return row && { ...readKeys(row), isDraft: row.state === 'draft' }
  }

  return {
    findKeys,
    async keepKeys(keys) {
      const row = rowOf(keys)
      await inTransaction(database, async (trx) => {
        // Until this transaction ends, nobody opens the round.
        const round = await trx
          .selectFrom('rounds')
          .select('state')
          .where('id', '=', keys.round)
          .$if(database.kind === 'postgres', (query) => query.forShare())
          .executeTakeFirst()
        await trx
          .insertInto('round_keys')
          .values(row)
          .onConflict((conflict) =>
            round?.state === 'draft'
              ? conflict.column('round').doUpdateSet(row)
              : conflict.column('round').doNothing(),
          )
          .execute()
      })
      return (await findKeys(keys.round)) ?? keys
    },
    async listKeys() {
      const rows = await db.selectFrom('round_keys').selectAll().orderBy('round').execute()
      return rows.map(readKeys)
    },
    async destroyKeys(round, today) {
      await forgetRaters(db, round)
      await db
        .updateTable('round_keys')
        .set({ round_secret: null, box_secret: null, receipts_secret: null, destroyed_on: today })
        .where('round', '=', round)
        .execute()
    },
  }
}

function rowOf(keys: WrappedKeys): Selectable<Tables['round_keys']> {
  return {
    round: keys.round,
    round_public: keys.publicKeys.round,
    round_secret: keys.roundSecret ?? null,
    box_public: keys.publicKeys.box,
    box_secret: keys.boxSecret ?? null,
    box_by: keys.publicKeys.boxBy,
    receipts_public: keys.publicKeys.receipts,
    receipts_secret: keys.receiptsSecret ?? null,
    made_on: keys.madeOn,
    destroyed_on: keys.destroyedOn ?? null,
  }
}

function readKeys(row: Selectable<Tables['round_keys']>): WrappedKeys {
  return {
    round: row.round,
    publicKeys: {
      round: row.round_public,
      box: row.box_public,
      boxBy: BoxKeyHolder.parse(row.box_by),
      receipts: row.receipts_public,
    },
    roundSecret: row.round_secret ?? undefined,
    boxSecret: row.box_secret ?? undefined,
    receiptsSecret: row.receipts_secret ?? undefined,
    madeOn: row.made_on,
    destroyedOn: row.destroyed_on ?? undefined,
  }
}

import type { Selectable } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { KeyStore, WrappedKeys } from './key-store.ts'

export function sqlKeys({ db }: Database): KeyStore {
  async function findKeys(round: string) {
    const row = await db
      .selectFrom('round_keys')
      .selectAll()
      .where('round', '=', round)
      .executeTakeFirst()
    return row && readKeys(row)
  }

  return {
    findKeys,
    async keepKeys(keys) {
      await db
        .insertInto('round_keys')
        .values({
          round: keys.round,
          round_public: keys.publicKeys.round,
          round_secret: keys.roundSecret ?? null,
          box_public: keys.publicKeys.box,
          box_secret: keys.boxSecret ?? null,
          box_by: keys.boxBy,
          receipts_public: keys.publicKeys.receipts,
          receipts_secret: keys.receiptsSecret ?? null,
          made_on: keys.madeOn,
          destroyed_on: keys.destroyedOn ?? null,
        })
        .onConflict((conflict) => conflict.column('round').doNothing())
        .execute()
      return (await findKeys(keys.round)) ?? keys
    },
    async listKeys() {
      const rows = await db.selectFrom('round_keys').selectAll().orderBy('round').execute()
      return rows.map(readKeys)
    },
    async destroyKeys(round, today) {
      await db.updateTable('ballots').set({ rater: null }).where('round', '=', round).execute()
      await db
        .updateTable('round_keys')
        .set({ round_secret: null, box_secret: null, receipts_secret: null, destroyed_on: today })
        .where('round', '=', round)
        .execute()
    },
  }
}

function readKeys(row: Selectable<Tables['round_keys']>): WrappedKeys {
  return {
    round: row.round,
    publicKeys: { round: row.round_public, box: row.box_public, receipts: row.receipts_public },
    boxBy: row.box_by === 'sheets' ? 'sheets' : 'server',
    roundSecret: row.round_secret ?? undefined,
    boxSecret: row.box_secret ?? undefined,
    receiptsSecret: row.receipts_secret ?? undefined,
    madeOn: row.made_on,
    destroyedOn: row.destroyed_on ?? undefined,
  }
}

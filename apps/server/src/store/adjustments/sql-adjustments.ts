import { ChangedBy } from '@phieu/office'
import { Adjustment, canonicalJson } from '@phieu/survey'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { AdjustmentStore, KeptAdjustment } from './adjustment-store.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { lockWritableRound } from '../rounds/writable-round.ts'

/** Adjustments, each as one JSON text, with who entered and who withdrew it. */
export function sqlAdjustments(database: Database): AdjustmentStore {
  const { db, kind } = database
  return {
    async listAdjustments(round) {
      const rows = await db
        .selectFrom('adjustments')
        .selectAll()
        .where('round', '=', round)
        .orderBy('entered_at')
        .orderBy('id')
        .execute()
      return rows.map(readAdjustment)
    },

    enterAdjustment: (round, adjustment, deed) =>
      inTransaction(database, async (trx) => {
        const isWritable = await lockWritableRound(trx, kind, round)
        const content = canonicalJson(adjustment)
        const standing = await trx
          .selectFrom('adjustments')
          .select(['round', 'content'])
          .where('id', '=', adjustment.id)
          .executeTakeFirst()
        if (standing) {
          const isSame = standing.round === round && standing.content === content
          return isSame ? 'entered' : 'conflicting'
        }
        if (!isWritable) return 'frozen'
        const row = { id: adjustment.id, round, content, withdrawn: null }
        await trx
          .insertInto('adjustments')
          .values({ ...row, entered: JSON.stringify(deed), entered_at: deed.at })
          .execute()
        return 'entered'
      }),

    withdrawAdjustment: (round, id, deed) =>
      inTransaction(database, async (trx) => {
        const isWritable = await lockWritableRound(trx, kind, round)
        const standing = await trx
          .selectFrom('adjustments')
          .select('withdrawn')
          .where('id', '=', id)
          .where('round', '=', round)
          .executeTakeFirst()
        if (!standing) return 'unknown'
        if (standing.withdrawn !== null) return 'withdrawn'
        if (!isWritable) return 'frozen'
        await trx
          .updateTable('adjustments')
          .set({ withdrawn: JSON.stringify(deed) })
          .where('id', '=', id)
          .execute()
        return 'withdrawn'
      }),
  }
}

function readAdjustment(row: Selectable<Tables['adjustments']>): KeptAdjustment {
  const { content, entered, withdrawn } = row
  return {
    adjustment: Adjustment.parse(JSON.parse(content)),
    entered: ChangedBy.parse(JSON.parse(entered)),
    withdrawn:
      withdrawn === null
        ? undefined
        : ChangedBy.extend({ reason: z.string() }).parse(JSON.parse(withdrawn)),
  }
}

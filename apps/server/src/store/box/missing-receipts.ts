import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/**
 * The receipts of a round that an earlier life of the database had given and that nobody has brought
 * back since: their envelopes were lost in a restore. They stay leaves, so that whoever holds such a
 * receipt finds it, and the numbers say what became of it.
 */
export function missingReceipts(db: Kysely<Tables>, round: string) {
  return db
    .selectFrom('lost_receipts')
    .where('lost_receipts.round', '=', round)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('receipts')
            .select('receipts.id')
            .whereRef('receipts.id', '=', 'lost_receipts.id'),
        ),
      ),
    )
}

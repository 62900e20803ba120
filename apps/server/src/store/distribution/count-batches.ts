import { sql, type Kysely, type Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/** What the invitations of a bulk come to that are still there. */
export interface BatchCount {
  units: number
  issued: number
  spent: number
}

/**
 * Counts the invitations of a round, by the bulk that they were made in.
 *
 * @param used - `shown`: by last midnight, which is all that anybody is told while the round is open
 */
export async function countBatches(
  db: Kysely<Tables>,
  round: string,
  used: 'shown' | 'spent' = 'shown',
): Promise<ReadonlyMap<string, BatchCount>> {
  const column = sql.ref(`invitation_units.${used}`)
  const rows = await db
    .selectFrom('invitations')
    .innerJoin('invitation_units', 'invitation_units.right_hash', 'invitations.right_hash')
    .where('invitations.round', '=', round)
    .where('invitations.batch', 'is not', null)
    .groupBy('invitations.batch')
    .select([
      'invitations.batch',
      sql<number | string>`count(distinct invitation_units.unit)`.as('units'),
      sql<number | string>`sum(${column})`.as('spent'),
      sql<number | string>`sum(case when invitations.revoked_on is null
        then 1 else ${column} end)`.as('issued'),
    ])
    .execute()
  return new Map(
    rows.map(({ batch, units, issued, spent }) => [
      batch ?? '',
      { units: Number(units), issued: Number(issued), spent: Number(spent) },
    ]),
  )
}

/** Writes down what the bulks of a round came to, before their invitations are deleted. */
export async function keepBatchCounts(trx: Transaction<Tables>, round: string): Promise<void> {
  for (const [id, { units, issued, spent }] of await countBatches(trx, round, 'spent')) {
    await trx
      .updateTable('invitation_batches')
      .set((row) => ({
        closed_units: units,
        closed_issued: row('closed_issued', '+', issued),
        closed_spent: row('closed_spent', '+', spent),
      }))
      .where('id', '=', id)
      .execute()
  }
}

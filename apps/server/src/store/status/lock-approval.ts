import type { Transaction } from 'kysely'
import type { DatabaseKind } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'

/**
 * Whether the round's last move is this approval, until the end of the transaction: whoever moves it waits.
 *
 * @param approval - its place among the moves
 */
export async function lockApproval(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  { round, approval }: { round: string; approval: number },
): Promise<boolean> {
  await trx
    .selectFrom('rounds')
    .select('state')
    .where('id', '=', round)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  const last = await trx
    .selectFrom('round_moves')
    .select(['place', 'to_state'])
    .where('round', '=', round)
    .orderBy('place', 'desc')
    .executeTakeFirst()
  return last?.to_state === 'approved' && last.place === approval
}

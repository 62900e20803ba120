import type { Transaction } from 'kysely'
import type { DatabaseKind } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'

/** See `BoxStore.takeRevoked`. Until the transaction ends, nobody moves the round. */
export async function takeRevoked(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  round: string,
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('rounds')
    .select('state')
    .where('id', '=', round)
    .$if(kind === 'postgres', (query) => query.forShare())
    .executeTakeFirst()
  const waiting = await trx
    .selectFrom('envelopes')
    .select('state')
    .where('round', '=', round)
    .where('state', '=', 'lying')
    .where('kind', 'in', ['invited', 'insider'])
    .limit(1)
    .executeTakeFirst()
  if (row?.state !== 'open' && !(row?.state === 'closed' && waiting)) return undefined

  const { numUpdatedRows } = await trx
    .updateTable('envelopes')
    .set({ state: 'lying' })
    .where('round', '=', round)
    .where('state', '=', 'revoked')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

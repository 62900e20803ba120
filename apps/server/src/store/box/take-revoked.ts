import type { Transaction } from 'kysely'
import type { DatabaseKind } from '../../database/database.ts'
import { changeCounts } from '../ballots/change-counts.ts'
import { countedLying } from '../ballots/sum-counts.ts'
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

  const taken = await trx
    .updateTable('envelopes')
    .set({ state: 'lying' })
    .where('round', '=', round)
    .where('state', '=', 'revoked')
    .returning(['round', 'state', 'unit', 'respondent_group', 'kind'])
    .returning(['interviewer', 'channel', 'sealing_day'])
    .execute()
  const coming = taken.map(countedLying)
  const leaving = coming.map((at) => ({ ...at, state: 'revoked' }))
  await changeCounts(trx, { leaving, coming })
  return taken.length
}

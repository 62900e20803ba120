import { mayChange } from '@phieu/office'
import { RoundState } from '@phieu/survey'
import type { Transaction } from 'kysely'
import type { DatabaseKind } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'

/**
 * Whether what a round's index rests on beside its ballots may change, until the end of the transaction: whoever moves it waits.
 *
 * @throws Error when there is no such round
 */
export async function lockWritableRound(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  round: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('rounds')
    .select('state')
    .where('id', '=', round)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Error(`there is no round ${round}`)
  return mayChange(RoundState.parse(row.state), 'points')
}

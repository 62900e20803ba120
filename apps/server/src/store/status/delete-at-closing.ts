import type { ClosingDeletions } from '@phieu/office'
import type { Transaction } from 'kysely'
import { deleteLetters } from '../mailing/delete-letters.ts'
import { keepBatchCounts } from '../distribution/count-batches.ts'
import type { Tables } from '../../database/tables.ts'

/**
 * Deletes who was invited to a round: invitations of every kind, whom letters went to, and the list of insiders with what
 * was drawn for them. Part of the transaction that closes the round; opening it again brings nothing
 * back. Ballots, and how many invitations a batch had, stay.
 */
export async function deleteAtClosing(
  trx: Transaction<Tables>,
  round: string,
): Promise<ClosingDeletions> {
  await keepBatchCounts(trx, round)
  await deleteLetters(trx, round)
  const codes = trx.selectFrom('invitations').select('right_hash').where('round', '=', round)
  await trx.deleteFrom('invitation_units').where('right_hash', 'in', codes).execute()
  const invitations = await trx
    .deleteFrom('invitations')
    .where('round', '=', round)
    .executeTakeFirst()

  await trx.deleteFrom('insider_rights').where('round', '=', round).execute()
  const insiders = await trx.deleteFrom('insiders').where('round', '=', round).executeTakeFirst()
  return {
    invitations: Number(invitations.numDeletedRows),
    insiders: Number(insiders.numDeletedRows),
  }
}

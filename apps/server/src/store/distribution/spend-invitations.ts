import type { Transaction } from 'kysely'
import type { JudgedBallot } from '../ballots/ballot-store.ts'
import type { Tables } from '../../database/tables.ts'

/**
 * Spends the invitations that new ballots came with, in the order of their keys. Of two ballots
 * that bring the same one, the first spends it, and the other's receipt is taken back.
 *
 * @returns the arrivals whose invitation was spent before
 */
export async function spendInvitations(
  trx: Transaction<Tables>,
  arrivals: readonly JudgedBallot[],
): Promise<ReadonlySet<JudgedBallot>> {
  const late = new Set<JudgedBallot>()
  for (const [key, arrival] of inOrder(arrivals)) {
    const { numUpdatedRows } = await trx
      .updateTable('invitation_units')
      .set({ spent: 1 })
      .where('code_hash', '=', key)
      .where('unit', '=', arrival.ballot.unit)
      .where('spent', '=', 0)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) late.add(arrival)
  }
  if (late.size > 0) {
    const ids = [...late].map(({ ballot }) => ballot.id)
    await trx.deleteFrom('receipts').where('ballot', 'in', ids).execute()
  }
  return late
}

function inOrder(arrivals: readonly JudgedBallot[]) {
  return arrivals
    .flatMap((arrival): [string, JudgedBallot][] =>
      arrival.invitation === undefined ? [] : [[arrival.invitation, arrival]],
    )
    .sort(([a, { ballot: x }], [b, { ballot: y }]) => (a + x.unit < b + y.unit ? -1 : 1))
}

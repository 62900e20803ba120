import type { Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { JudgedEnvelope } from './box-store.ts'

/**
 * Uses the rights that new envelopes came with, in the order of their keys. Of two envelopes that
 * bring the same one for a unit, the first uses it.
 *
 * @returns the arrivals whose right was used before
 */
export async function useRights(
  trx: Transaction<Tables>,
  arrivals: readonly JudgedEnvelope[],
): Promise<ReadonlySet<JudgedEnvelope>> {
  const late = new Set<JudgedEnvelope>()
  for (const [key, arrival] of inOrder(arrivals)) {
    const { numUpdatedRows } = await trx
      .updateTable('invitation_units')
      .set({ spent: 1 })
      .where('right_hash', '=', key)
      .where('unit', '=', arrival.header.unit)
      .where('spent', '=', 0)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) late.add(arrival)
  }
  return late
}

function inOrder(arrivals: readonly JudgedEnvelope[]) {
  return arrivals
    .flatMap((arrival): [string, JudgedEnvelope][] =>
      arrival.rightHash === undefined ? [] : [[arrival.rightHash, arrival]],
    )
    .sort(([a, { header: x }], [b, { header: y }]) => (a + x.unit < b + y.unit ? -1 : 1))
}

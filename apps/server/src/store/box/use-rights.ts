import type { Transaction } from 'kysely'
import { uuidBytes } from '../../database/bytes.ts'
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
  for (const [right, arrival] of inOrder(arrivals)) {
    if (!(await takeRight(trx, right, arrival))) late.add(arrival)
  }
  return late
}

type UsedRight = { code: string } | { drawn: string }

function inOrder(arrivals: readonly JudgedEnvelope[]): [UsedRight, JudgedEnvelope][] {
  return arrivals
    .flatMap((arrival): { key: string; right: UsedRight; arrival: JudgedEnvelope }[] => {
      const { rightHash, drawnRight, header } = arrival
      if (drawnRight !== undefined) {
        return [{ key: drawnRight, right: { drawn: drawnRight }, arrival }]
      }
      if (rightHash === undefined) return []
      return [{ key: rightHash + header.unit, right: { code: rightHash }, arrival }]
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ right, arrival }) => [right, arrival])
}

async function takeRight(
  trx: Transaction<Tables>,
  right: UsedRight,
  { header: { unit } }: JudgedEnvelope,
): Promise<boolean> {
  const { numUpdatedRows } =
    'drawn' in right
      ? await trx
          .updateTable('insider_rights')
          .set({ spent: 1 })
          .where('id', '=', uuidBytes(right.drawn))
          .where('spent', '=', 0)
          .executeTakeFirst()
      : await trx
          .updateTable('invitation_units')
          .set({ spent: 1 })
          .where('right_hash', '=', right.code)
          .where('unit', '=', unit)
          .where('spent', '=', 0)
          .executeTakeFirst()
  return numUpdatedRows > 0n
}

import type { Kysely } from 'kysely'
import { hexOf, uuidBytes, uuidOf } from '../../database/bytes.ts'
import type { Tables } from '../../database/tables.ts'
import type { StandingReceipt } from './lay-steps.ts'

/** What stands of these envelopes; those that never came are not among them. */
export async function readReceipts(
  db: Kysely<Tables>,
  envelopes: readonly string[],
): Promise<Map<string, StandingReceipt>> {
  const rows = await db
    .selectFrom('receipts')
    .select(['id', 'digest', 'period'])
    .where('id', 'in', envelopes.map(uuidBytes))
    .execute()
  return new Map(
    rows.map(({ id, digest, period }) => [uuidOf(id), { digest: hexOf(digest), period }]),
  )
}

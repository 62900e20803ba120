/** What the count could not open, or found faulty inside: kept as it came, without a day. */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { hexOf, uuidOf } from '../../database/bytes.ts'
import type { Tables } from '../../database/tables.ts'
import type { FaultWhy } from '../box/box-store.ts'
import type { RefusedBallot } from './refused-store.ts'

/** In an order that tells nothing: by their random ids. */
export async function listFaults(
  db: Kysely<Tables>,
  { offset, limit }: { offset: number; limit: number },
): Promise<RefusedBallot[]> {
  const rows = await selectFaults(db)
    .orderBy('opened_faults.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(readFault)
}

/** @param digest - of the envelope, 64 hexadecimal digits */
export async function findFault(
  db: Kysely<Tables>,
  digest: string,
): Promise<RefusedBallot | undefined> {
  const row = await selectFaults(db)
    .where('receipts.digest', '=', Buffer.from(digest, 'hex'))
    .executeTakeFirst()
  return row && readFault(row)
}

/** All of them, or those of a round. */
export async function countFaults(db: Kysely<Tables>, round?: string): Promise<number> {
  const { n } = await db
    .selectFrom('opened_faults')
    .select((each) => each.fn.countAll<number | string>().as('n'))
    .$if(round !== undefined, (query) => query.where('round', '=', round ?? ''))
    .executeTakeFirstOrThrow()
  return Number(n)
}

function selectFaults(db: Kysely<Tables>) {
  return (
    db
      .selectFrom('opened_faults')
      // Not an inner join: where there are no faults SQLite would go through all receipts for them.
      .crossJoin('receipts')
      .whereRef('receipts.id', '=', 'opened_faults.id')
      .select([
        'opened_faults.id',
        'opened_faults.round',
        'opened_faults.why',
        'opened_faults.envelope',
        'receipts.digest',
      ])
  )
}

const Why: z.ZodType<FaultWhy> = z.enum(['other-key', 'altered', 'malformed', 'faulty'])

function readFault(row: Tables['opened_faults'] & { digest: Uint8Array }): RefusedBallot {
  return {
    id: hexOf(row.digest),
    why: Why.parse(row.why),
    refusedOn: undefined,
    size: Buffer.byteLength(row.envelope),
    round: row.round,
    ballot: uuidOf(row.id),
    raw: row.envelope,
  }
}

import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/** The flags of ballots, by ballot. */
export async function listFlags(
  db: Kysely<Tables>,
  ballots: readonly string[],
): Promise<Map<string, string[]>> {
  if (ballots.length === 0) return new Map()
  const rows = await db
    .selectFrom('ballot_flags')
    .select(['ballot', 'flag'])
    .where('ballot', 'in', ballots)
    .orderBy('flag')
    .execute()
  const byBallot = Map.groupBy(rows, ({ ballot }) => ballot)
  return new Map([...byBallot].map(([ballot, own]) => [ballot, own.map(({ flag }) => flag)]))
}

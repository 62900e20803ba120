/** What the queries about letters share. */
import { sql, type Kysely, type Transaction } from 'kysely'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'

/** A letter that is still to be sent: nobody has said what came of it, and its person wants it. */
export const isWaiting = () =>
  sql<boolean>`letters.state in ('waiting', 'flying') and letters.stopped = 0`

/** Which of these people have a letter in the round, as members of the group. */
export async function findWritten(
  db: Kysely<Tables> | Transaction<Tables>,
  { round, group }: { round: string; group: string },
  persons: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (const portion of portionsOf(persons)) {
    const rows = await db
      .selectFrom('letters')
      .select('person')
      .where('round', '=', round)
      .where('person', 'in', portion)
      .where('respondent_group', '=', group)
      .execute()
    for (const { person } of rows) found.add(person)
  }
  return found
}

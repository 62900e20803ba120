import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/** Takes away who of a round's insiders gave which ballots; whoever reads sums has them already. */
export async function forgetRaters(db: Kysely<Tables>, round: string): Promise<void> {
  await db
    .updateTable('ballot_rows')
    .set({ rater: '' })
    .where('cell', 'in', (cells) =>
      cells.selectFrom('cells').select('number').where('round', '=', round),
    )
    .where('rater', '<>', '')
    .execute()
}

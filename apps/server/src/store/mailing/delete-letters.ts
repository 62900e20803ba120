import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/** Deletes the letters of a round, with whom they went to; how many there were stays. */
export async function deleteLetters(trx: Transaction<Tables>, round: string): Promise<void> {
  const count = (when: string) => sql<number>`(select count(*) from letters
    where letters.mailing = mailings.id and ${sql.raw(when)})`
  await trx
    .updateTable('mailings')
    .set({
      state: 'paused',
      closed_letters: sql`closed_letters + ${count('true')}`,
      closed_sent: sql`closed_sent + ${count(`state = 'sent'`)}`,
      closed_bounced: sql`closed_bounced + ${count(`state = 'bounced'`)}`,
      closed_stopped: sql`closed_stopped + ${count('stopped = 1')}`,
    })
    .where('round', '=', round)
    .execute()
  await trx.deleteFrom('letters').where('round', '=', round).execute()
}

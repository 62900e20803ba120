import { sql, type Kysely } from 'kysely'

/** Finds the few ballots of people who rate many units among all of a round. */
export const raters = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createIndex('ballots_by_rater')
      .on('ballots')
      .columns(['round', 'id'])
      .where(sql.ref('rater'), 'is not', null)
      .execute()
  },
}

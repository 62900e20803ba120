import type { Kysely } from 'kysely'

/** What a bulk of invitations came to: it is kept when closing deletes the invitations themselves. */
export const closedBatches = {
  async up({ schema }: Kysely<unknown>) {
    for (const name of ['closed_units', 'closed_issued', 'closed_spent']) {
      await schema
        .alterTable('invitation_batches')
        .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
    }
  },
}

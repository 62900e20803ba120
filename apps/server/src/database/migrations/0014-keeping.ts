import type { Kysely } from 'kysely'

/** A move of a round says what was deleted with it. */
export const keeping = {
  async up({ schema }: Kysely<unknown>) {
    await schema.alterTable('round_moves').addColumn('deleted', 'text').execute()
  },
}

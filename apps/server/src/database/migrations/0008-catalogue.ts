import type { Kysely } from 'kysely'

/** Definitions that are being edited, and who added which registry or version to the catalogue. */
export const catalogue = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('working_copies')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('begun_from', 'text', (column) => column.notNull())
      .addColumn('started', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('saved', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      // The version that it became; such a copy is no longer edited.
      .addColumn('fixed_as', 'integer')
      .execute()
    await schema
      .createTable('catalogue_additions')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('added', 'text', (column) => column.notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('file', 'text')
      .addPrimaryKeyConstraint('catalogue_additions_key', ['kind', 'name', 'version'])
      .execute()
  },
}

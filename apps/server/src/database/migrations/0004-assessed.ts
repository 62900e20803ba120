import type { Kysely } from 'kysely'

/** Assessed points, adjustments, external scores and earlier results, with the history of imports. */
export const assessed = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema
      .createTable('assessed_points')
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('area', 'integer', (column) => column.notNull())
      .addColumn('criterion', 'text', (column) => column.notNull())
      .addColumn('hundredths', 'integer')
      .addPrimaryKeyConstraint('assessed_points_key', ['round', 'unit', 'area', 'criterion'])
      .execute()
    await schema
      .createTable('external_scores')
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('respondent_group', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('external_scores_key', ['round', 'unit', 'item', 'respondent_group'])
      .execute()
    await schema
      .createTable('file_imports')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('file', 'text', (column) => column.notNull())
      .addColumn('done_by', 'text', (column) => column.notNull())
      .addColumn('done_by_name', 'text', (column) => column.notNull())
      .addColumn('done_at', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('changes', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createIndex('file_imports_by_round')
      .on('file_imports')
      .columns(['round', 'kind', 'done_at'])
      .execute()
    await schema
      .createTable('adjustments')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('round', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('entered', 'text', (column) => column.notNull())
      .addColumn('entered_at', 'text', (column) => column.notNull())
      .addColumn('withdrawn', 'text')
      .execute()
    await schema
      .createTable('earlier_results')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
  },
}

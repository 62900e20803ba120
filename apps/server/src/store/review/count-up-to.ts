import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Reached } from './review-store.ts'

/** Counts rows until there are more than `most`. */
export async function countUpTo<Table extends keyof Tables, Row>(
  db: Kysely<Tables>,
  rows: SelectQueryBuilder<Tables, Table, Row>,
  most: number,
): Promise<Reached> {
  const { n } = await db
    .selectFrom(rows.limit(most + 1).as('some'))
    .select((each) => each.fn.countAll<number | string>().as('n'))
    .executeTakeFirstOrThrow()
  return { total: Math.min(Number(n), most), more: Number(n) > most }
}

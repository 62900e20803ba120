import { Client } from 'pg'
import { lists, sums } from './multiply.ts'

/**
 * As `multiplyBallots`, in a database of PostgreSQL.
 *
 * @param times - how many times as many ballots there are afterwards, 1 or more
 */
export async function multiplyOnPostgres(url: string, times: number): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('begin')
  // As the box finds them: by their first twelve bits.
  await client.query(
    `insert into receipts (id, round, period, bucket, digest)
     select id, round, period, (get_byte(digest, 0) << 4) | (get_byte(digest, 1) >> 4), digest
     from (select gen_random_uuid() as id, round, period, sha256(gen_random_uuid()::text::bytea) as digest
       from receipts, generate_series(2, $1::int)) as copies order by id`,
    [times],
  )
  const { rows } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = 'public' and table_name = 'ballot_rows' and column_name <> 'id'`,
  )
  const columns = rows.map(({ column_name }) => column_name).join(', ')
  await client.query(
    `insert into ballot_rows (id, ${columns}) select gen_random_uuid(), ${columns}
     from ballot_rows, generate_series(2, $1::int) order by cell`,
    [times],
  )
  for (const { table, columns: own } of sums) {
    const changes = own.map((column) => `${column} = ${column} * $1::int`)
    await client.query(`update ${table} set ${changes.join(', ')}`, [times])
  }
  for (const { table, column } of lists) {
    await client.query(
      `update ${table} set ${column} = (select json_agg(each::bigint * $1::int order by place)
         from json_array_elements_text(${column}::json) with ordinality as list (each, place))::text`,
      [times],
    )
  }
  await client.query('commit')
  await client.query('vacuum analyze')
  await client.end()
}

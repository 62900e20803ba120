import BetterSqlite from 'better-sqlite3'
import { Client } from 'pg'

/** Where a database lies; SQLite's file where it has no address. */
export interface DatabasePlace {
  file: string
  databaseUrl: string
}

/** Bytes that each table takes with its indexes, and each index for itself (`table.index`). */
export async function sizesOf({ file, databaseUrl }: DatabasePlace): Promise<Map<string, number>> {
  if (databaseUrl === '') {
    const db = new BetterSqlite(file, { readonly: true })
    const rows = db
      .prepare<[], Size>(
        `select case when type = 'index' and s.name <> tbl_name then tbl_name || '.' || s.name else s.name end as name,
           sum(pgsize) as bytes
         from dbstat d join sqlite_schema s on s.name = d.name group by 1 order by 1`,
      )
      .all()
    db.close()
    return read(rows)
  }
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<Size>(
    `select c.relname as name, pg_table_size(c.oid) as bytes from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
     union all
     select t.relname || '.' || i.relname, pg_relation_size(i.oid) from pg_index x
       join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
     where t.relnamespace = 'public'::regnamespace order by 1`,
  )
  await client.end()
  return read(rows)
}

interface Size {
  name: string
  bytes: number | string
}

const read = (rows: readonly Size[]) =>
  new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]))

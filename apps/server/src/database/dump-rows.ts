import { sql, type Kysely } from 'kysely'
import { keptTables, type KeptTable } from './kept-tables.ts'
import type { Tables } from './tables.ts'

type Row = Record<string, unknown>

/** So many rows are read at once. */
const PAGE = 500

/**
 * Everything that a backup holds, as lines of JSON: for each table its name, how many rows it has and
 * its columns, then the rows **in the order of their keys**, which tells nothing of the order in
 * which they came. It reads the same from either database.
 *
 * @param db - a snapshot, so that all of it is of one moment
 * @param onProgress - told rows
 */
export async function* dumpRows(
  db: Kysely<Tables>,
  onProgress: (done: number, total: number) => void = () => {},
): AsyncIterable<string> {
  const counts = new Map<KeptTable, number>()
  for (const table of keptTables) counts.set(table, await countRows(db, table))
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  let done = 0
  for (const [table, rows] of counts) {
    let columns: string[] | undefined
    for await (const page of pagesOf(db, table)) {
      if (columns === undefined) {
        columns = Object.keys(page[0] ?? {})
        yield line({ table: table.name, rows, columns })
      }
      yield page.map((row) => line(Object.values(row).map(toJson))).join('')
      done += page.length
      onProgress(done, total)
    }
  }
}

const line = (content: unknown) => `${JSON.stringify(content)}\n`

async function countRows(db: Kysely<Tables>, { name }: KeptTable): Promise<number> {
  const counted = sql<{ n: number | string }>`select count(*) as n from ${sql.table(name)}`
  return Number((await counted.execute(db)).rows[0]?.n)
}

/** The key of the row that is the so manieth in the order of the keys; `undefined` of none. */
export async function keyAt(
  db: Kysely<Tables>,
  { name, key }: KeptTable,
  place: number,
): Promise<Row | undefined> {
  if (place === 0) return undefined
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const { rows } = await sql<Row>`
    select ${columns} from ${sql.table(name)} order by ${columns} limit 1 offset ${sql.lit(place - 1)}
  `.execute(db)
  return rows[0]
}

/**
 * The rows of a table in the order of their keys; no page is empty.
 *
 * @param since - only those after this key
 */
export async function* pagesOf(
  db: Kysely<Tables>,
  { name, key }: KeptTable,
  since?: Row,
): AsyncIterable<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const behind = (row: Row) =>
    sql`where (${columns}) > (${sql.join(key.map((column) => row[column]))})`
  let after = since ? behind(since) : sql``
  for (;;) {
    const page = await sql<Row>`
      select * from ${sql.table(name)} ${after} order by ${columns} limit ${sql.lit(PAGE)}
    `.execute(db)
    const last = page.rows.at(-1)
    if (last === undefined) return
    yield page.rows
    if (page.rows.length < PAGE) return
    after = behind(last)
  }
}

/** Bytes as `{ "bytes": … }` in base64; times as ISO 8601. */
export function toJson(value: unknown): unknown {
  return value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value
}

import { sql, type Kysely, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Database, DatabaseKind } from './database.ts'
import { portionsOf } from './insert-in-batches.ts'
import { keptTables } from './kept-tables.ts'
import type { Tables } from './tables.ts'

const Section = z.object({
  table: z.enum(keptTables.map(({ name }) => name)),
  rows: z.int().min(1),
  columns: z.array(z.string()).min(1),
})
type Section = z.infer<typeof Section>

const Value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ bytes: z.string() }),
])
export const Row = z.array(Value)
export type Row = z.infer<typeof Row>

/** So many parameters one statement takes; SQLite allows 32 766. */
const PARAMETERS = 8000

/** Lines that are not those of a dump, or not all of them. */
export class DumpError extends Error {}

/**
 * Fills the tables of a database with the lines of `dumpRows`: all of them, or none. What stands in
 * them before is what their making has put there, and goes.
 *
 * @throws DumpError when the lines are not whole
 */
export async function fillRows(database: Database, lines: AsyncIterable<string>): Promise<void> {
  await database.db.transaction().execute(async (trx) => {
    let section: Section | undefined
    let left = 0
    let waiting: Row[] = []
    const write = async () => {
      if (section) await insertRows(trx, database.kind, section, waiting)
      waiting = []
    }
    for await (const line of lines) {
      const read: unknown = JSON.parse(line)
      if (left === 0) {
        await write()
        section = Section.parse(read)
        left = section.rows
        await emptyTable(trx, section.table)
      } else {
        waiting.push(Row.parse(read))
        left -= 1
        if (waiting.length * (section?.columns.length ?? 1) >= PARAMETERS) await write()
      }
    }
    await write()
    if (left > 0) throw new DumpError(`${left} rows of ${section?.table} are missing`)
  })
}

export async function emptyTable(trx: Kysely<Tables>, table: string): Promise<void> {
  const standing = await sql`select 1 from ${sql.table(table)} limit 1`.execute(trx)
  if (standing.rows.length > 0) await sql`delete from ${sql.table(table)}`.execute(trx)
}

export async function insertRows(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  { table, columns }: Pick<Section, 'columns'> & { table: string },
  rows: readonly Row[],
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  for (const portion of portionsOf(rows)) {
    const tuples = portion.map((row) => sql`(${sql.join(row.map((value) => toSql(value, kind)))})`)
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(tuples)}`.execute(trx)
  }
}

function toSql(value: z.infer<typeof Value>, kind: DatabaseKind): unknown {
  if (typeof value === 'object' && value !== null) return Buffer.from(value.bytes, 'base64')
  // SQLite has no truth values, only 0 and 1; PostgreSQL reads those, too.
  return typeof value === 'boolean' && kind === 'sqlite' ? Number(value) : value
}

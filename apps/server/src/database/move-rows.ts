/** All rows of a backup, from one database straight into another of either kind. */
import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Database } from './database.ts'
import { keyAt, pagesOf, toJson } from './dump-rows.ts'
import { insertRows, Row } from './fill-rows.ts'
import { keptTables, type KeptTable } from './kept-tables.ts'
import type { Tables } from './tables.ts'

/**
 * Copies all rows of a backup that are not there yet, each page in a transaction.
 *
 * @returns how many rows there are in all, and how many of them were there before
 */
export async function copyRows(
  source: Kysely<Tables>,
  target: Database,
  onProgress: (done: number, total: number) => void,
) {
  const sizes = new Map<KeptTable, number>()
  for (const table of keptTables) sizes.set(table, await countRows(source, table))
  const rows = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  let before = 0
  let done = 0
  for (const table of keptTables) {
    const there = await countRows(target.db, table)
    before += there
    done += there
    for await (const page of pagesOf(source, table, await keyAt(source, table, there))) {
      const columns = Object.keys(page[0] ?? {})
      const values = page.map((row) => Row.parse(plain(Object.values(row).map(toJson))))
      await target.db
        .transaction()
        .execute((trx) => insertRows(trx, target.kind, { table: table.name, columns }, values))
      done += page.length
      onProgress(done, rows)
    }
  }
  return { rows, before }
}

/** As it would be read from a file: times as text. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

async function countRows(db: Kysely<Tables>, { name }: KeptTable): Promise<number> {
  const counted = sql<{ n: number | string }>`select count(*) as n from ${sql.table(name)}`
  return Number((await counted.execute(db)).rows[0]?.n)
}

/** The tables in which two databases differ, and the SHA-256 over all rows of the first. */
export async function compareRows(
  one: Kysely<Tables>,
  other: Kysely<Tables>,
): Promise<{ different: string[]; sha256: string }> {
  const different: string[] = []
  const all = createHash('sha256')
  for (const table of keptTables) {
    const digest = await digestOf(one, table)
    all.update(`${table.name} ${digest}\n`)
    if (digest !== (await digestOf(other, table))) different.push(table.name)
  }
  return { different, sha256: all.digest('hex') }
}

/** The same in whichever order rows are read: two databases sort texts differently. */
async function digestOf(db: Kysely<Tables>, table: KeptTable): Promise<string> {
  let sum = 0n
  for await (const page of pagesOf(db, table)) {
    for (const row of page) {
      const names = Object.keys(row).sort()
      const text = JSON.stringify(names.map((name) => [name, comparable(toJson(row[name]))]))
      sum += BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    }
  }
  return BigInt.asUintN(256, sum).toString(16)
}

/** The databases give large numbers as text or not, and truth values as numbers or not. */
function comparable(value: unknown): unknown {
  if (typeof value === 'boolean') return String(Number(value))
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value
}

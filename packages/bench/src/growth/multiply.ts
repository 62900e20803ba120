/** Many ballots out of a thousand: rows, counters and tallies as the count would have left them. */
import Sqlite from 'better-sqlite3'
import { randomBytes } from 'node:crypto'

/**
 * Lays copies beside each counted ballot of a file, under ids of their own, with receipts, and
 * multiplies every sum that is kept of them; `recount` says whether they agree. Copies are not flagged
 * for being alike.
 *
 * @param times - how many times as many ballots there are afterwards, 1 or more
 */
export function multiplyBallots(file: string, times: number): void {
  const raw = new Sqlite(file)
  raw.pragma('cache_size = -1000000')
  // Whoever measures a file may lose it.
  raw.pragma('synchronous = off')
  raw.pragma('journal_mode = memory')
  raw.pragma('temp_store = memory')
  raw.function('fresh_id', { deterministic: false }, freshIds())
  raw.function('fresh_digest', { deterministic: false }, () => randomBytes(32))
  raw.function('bucket_of', (digest: Buffer) => digest.readUInt16BE(0) >> 4)

  raw.transaction(() => {
    raw.exec(`create temp table copies as with recursive c (n) as
      (select 1 where ${times} > 1 union all select n + 1 from c where n < ${times} - 1) select n from c`)
    // Rows come in the order of their keys, and indexes are made of what stands: that is ten times as fast.
    refill(raw, 'receipts', 'id', { id: 'fresh_id()', digest: 'fresh_digest()' })
    // As the box finds them: by their first twelve bits.
    raw.exec('update receipts set bucket = bucket_of(digest)')
    refill(raw, 'ballot_rows', 'cell, id', { id: 'fresh_id()' })
    for (const { table, columns } of sums) {
      const changes = columns.map((column) => `${column} = ${column} * :times`)
      raw.prepare(`update ${table} set ${changes.join(', ')}`).run({ times })
    }
    for (const { table, key, column } of lists) multiplyLists(raw, { table, key, column, times })
  })()
  raw.exec('analyze')
  raw.pragma('journal_mode = wal')
  raw.close()
}

/** Copies each row of a table as often as there are copies, with some columns of their own. */
function refill(raw: Sqlite.Database, table: string, order: string, own: Record<string, string>) {
  const indexes = raw
    .prepare<[string], { name: string; sql: string }>(
      `select name, sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null`,
    )
    .all(table)
  for (const { name } of indexes) raw.exec(`drop index ${name}`)
  const columns = columnsOf(raw, table)
  const values = columns.map((column) => (own[column] ? `${own[column]} as ${column}` : column))
  raw.exec(`insert into ${table} (${columns.join(', ')})
    select ${values.join(', ')} from ${table} cross join copies order by ${order}`)
  for (const { sql } of indexes) raw.exec(sql)
}

/** Random UUIDs as bytes, drawn for a few thousand at once. */
function freshIds(): () => Buffer {
  let pool = Buffer.alloc(0)
  return () => {
    if (pool.length === 0) pool = randomBytes(16 * 4096)
    const id = Buffer.from(pool.subarray(0, 16))
    pool = pool.subarray(16)
    id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x40, 6)
    id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8)
    return id
  }
}

/** Sums of answers, as JSON lists. */
export const lists = [
  { table: 'tallies', key: ['round', 'unit', 'respondent_group'], column: 'counts' },
  { table: 'flagged_tallies', key: ['round', 'unit', 'respondent_group'], column: 'counts' },
  {
    table: 'cluster_tallies',
    key: ['round', 'unit', 'respondent_group', 'interviewer'],
    column: 'counts',
  },
]

/** What stands once for many ballots. */
export const sums = [
  { table: 'ballot_counts', columns: ['ballots'] },
  ...lists.map(({ table }) => ({ table, columns: ['ballots'] })),
  { table: 'interview_counts', columns: ['ballots', 'scored', 'level_sum', 'level_squares'] },
  { table: 'interview_times', columns: ['ballots'] },
]

function multiplyLists(
  raw: Sqlite.Database,
  { table, key, column, times }: (typeof lists)[number] & { times: number },
): void {
  const read = raw.prepare<[], Record<string, string>>(
    `select ${[...key, column].join(', ')} from ${table}`,
  )
  const where = key.map((name) => `${name} = ?`).join(' and ')
  const write = raw.prepare(`update ${table} set ${column} = ? where ${where}`)
  for (const row of read.all()) {
    const counts: number[] = JSON.parse(row[column] ?? '[]')
    write.run(JSON.stringify(counts.map((count) => count * times)), ...key.map((name) => row[name]))
  }
}

function columnsOf(raw: Sqlite.Database, table: string): string[] {
  const columns = raw.prepare<[string], { name: string }>('select name from pragma_table_info(?)')
  return columns.all(table).map(({ name }) => name)
}

/** Many ballots out of a thousand: rows, counters and tallies as the count would have left them. */
import Sqlite from 'better-sqlite3'
import { randomBytes, randomUUID } from 'node:crypto'

/**
 * Lays copies beside each counted ballot of a file, under ids of their own, with receipts, and
 * multiplies every sum that is kept of them; `recount` says whether they agree. Copies are not flagged
 * for being alike.
 *
 * @param times - how many times as many ballots there are afterwards, 1 or more
 */
export function multiplyBallots(file: string, times: number): void {
  const raw = new Sqlite(file)
  raw.pragma('cache_size = -400000')
  // Whoever measures a file may lose it.
  raw.pragma('synchronous = off')
  raw.exec('create temp table twins (own primary key, twin)')
  const ballots = raw.prepare<[], StandingBallot>('select id from ballots').all()
  const receipt = raw.prepare(
    'insert into receipts (id, round, period, bucket, digest) select ?, round, period, ?, ? from receipts limit 1',
  )
  const twin = raw.prepare('insert into twins values (?, ?)')
  const copies = raw.prepare(copyOf(raw, 'ballot_rows', 'id'))

  for (let copy = 1; copy < times; copy += 1) {
    raw.transaction(() => {
      raw.exec('delete from twins')
      for (const { id } of ballots) {
        twin.run(id, Buffer.from(randomUUID().replaceAll('-', ''), 'hex'))
        const digest = randomBytes(32)
        // As the box finds it: by its first twelve bits.
        receipt.run(randomBytes(16), digest.readUInt16BE(0) >> 4, digest)
      }
      copies.run()
    })()
  }
  raw.transaction(() => {
    for (const { table, columns } of sums) {
      const changes = columns.map((column) => `${column} = ${column} * :times`)
      raw.prepare(`update ${table} set ${changes.join(', ')}`).run({ times })
    }
    for (const { table, key, column } of lists) multiplyLists(raw, { table, key, column, times })
  })()
  raw.exec('analyze')
  raw.close()
}

interface StandingBallot {
  id: Buffer
}

/** The statement that copies rows under the ids of their twins, which are few: it begins with them. */
function copyOf(raw: Sqlite.Database, table: string, id: string): string {
  const columns = columnsOf(raw, table)
  const values = columns.map((column) => (column === id ? 'twin' : `${table}.${column}`))
  return `insert into ${table} (${columns.join(', ')})
    select ${values.join(', ')} from twins cross join ${table} on ${table}.${id} = twins.own`
}

/** Sums of answers, as JSON lists. */
const lists = [
  { table: 'tallies', key: ['round', 'unit', 'respondent_group'], column: 'counts' },
  { table: 'flagged_tallies', key: ['round', 'unit', 'respondent_group'], column: 'counts' },
  {
    table: 'cluster_tallies',
    key: ['round', 'unit', 'respondent_group', 'interviewer'],
    column: 'counts',
  },
]

/** What stands once for many ballots. */
const sums = [
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

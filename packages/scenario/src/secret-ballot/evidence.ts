/** What a curious person could lay hands on: rows with the marks of a database, and the bytes of its files. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { Client } from 'pg'
import { z } from 'zod'

/** Where a database lies, as a server's settings name it. */
export interface Place {
  dataDir: string
  databaseUrl: string | undefined
}

const SQLITE_FILE = 'phieu.sqlite'

/** A row as it stands, in the order of its table. */
export interface CopiedRow {
  /** The transaction that wrote it, where the database tells (PostgreSQL's `xmin`). */
  transaction: string
  values: Readonly<Record<string, unknown>>
}

/**
 * A copy of the tables that have to do with ballots, as an account that may only read sees them; `ballots`
 * are their rows with what their numbers stand for.
 */
export type Copy = ReadonlyMap<string, readonly CopiedRow[]>

/** In the order in which a server locks them, so that neither waits for the other for ever. */
const tables = [
  'links',
  'invitations',
  'invitation_units',
  'insiders',
  'insider_rights',
  'insider_draws',
  'receipts',
  'envelopes',
  'opened_faults',
  'cells',
  'ways',
  'ballot_rows',
  'audit_entries',
] as const

/** Copies them as they stand at one moment, in the order in which the database keeps them. */
export async function copyTables({ dataDir, databaseUrl }: Place): Promise<Copy> {
  if (databaseUrl === undefined) {
    const file = new BetterSqlite(join(dataDir, SQLITE_FILE), { readonly: true })
    const read = (table: string) =>
      file
        .prepare<[], Record<string, unknown>>(`select * from ${table}`)
        .all()
        .map((values) => ({ transaction: '', values }))
    const copy = file.transaction(() => new Map(tables.map((table) => [table, read(table)])))()
    file.close()
    return withBallots(copy)
  }
  return withClient(databaseUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    // Before the snapshot is taken: the order that is erased meanwhile would leave it empty tables.
    await client.query(`lock table ${tables.join()} in access share mode`)
    const copy = new Map<string, CopiedRow[]>()
    for (const table of tables) {
      const { rows } = await client.query<Record<string, unknown>>(
        `select xmin::text as "transaction", * from ${table} order by ctid`,
      )
      copy.set(
        table,
        rows.map(({ transaction, ...values }) => ({ transaction: String(transaction), values })),
      )
    }
    return withBallots(copy)
  })
}

/** With `ballots`, joined here, so that they stay in the order of their rows. */
export function withBallots(copy: Copy): Copy {
  const byNumber = (table: string) =>
    new Map((copy.get(table) ?? []).map(({ values }) => [values.number, values]))
  const [cells, ways] = [byNumber('cells'), byNumber('ways')]
  const ballots = (copy.get('ballot_rows') ?? []).map(({ transaction, values }) => {
    const way = ways.get(values.way)
    const given = answersOf(String(way?.items), String(values.answers))
    const words = { ...cells.get(values.cell), ...way, id: idText(values.id), answers: given }
    return { transaction, values: { ...values, ...words } }
  })
  return new Map([...copy, ['ballots', ballots]])
}

/** As JSON: the sign of code 0 is `0`. */
function answersOf(items: string, signs: string): string {
  const ids = z.array(z.string()).parse(JSON.parse(items))
  const given = ids.map((id, at) => [id, (signs.codePointAt(at) ?? 0) - 0x30])
  return JSON.stringify(Object.fromEntries(given))
}

/** Ids are bytes; of 16 they are a UUID, of 32 a digest. */
export function idText(value: unknown): string {
  if (!(value instanceof Uint8Array)) return String(value)
  const hex = Buffer.from(value).toString('hex')
  if (hex.length !== 32) return hex
  const ends = [8, 12, 16, 20, 32]
  return ends.map((end, at) => hex.slice(ends[at - 1] ?? 0, end)).join('-')
}

/** The bytes of the files of a database, page by page, its write-ahead log among them. */
export async function readPages({ dataDir, databaseUrl }: Place): Promise<Buffer[]> {
  if (databaseUrl === undefined) {
    const file = join(dataDir, SQLITE_FILE)
    const [main, log] = await Promise.all([readFile(file), readFile(`${file}-wal`)])
    // The log begins with 32 bytes, each of its pages with 24.
    return [...cut(main, 0, 4096, 0), ...cut(log, 32, 4096, 24)]
  }
  return withClient(databaseUrl, async (client) => {
    await client.query('checkpoint')
    const { rows } = await client.query<{ bytes: Buffer | null }>(`
      select pg_read_binary_file(folder || '/' || name, 0, 1000000000, true) as bytes
      from (select 'base/' || oid as folder from pg_database where datname = current_database()) f,
        lateral pg_ls_dir(folder) as name
    `)
    return rows.flatMap(({ bytes }) => (bytes ? cut(bytes, 0, 8192, 0) : []))
  })
}

/** PostgreSQL's write-ahead log as it lies there; nothing of SQLite, whose log has pages. */
export async function readLog({ databaseUrl }: Place, since: string): Promise<Buffer> {
  if (databaseUrl === undefined) return Buffer.alloc(0)
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ bytes: Buffer }>(
      `select pg_read_binary_file('pg_wal/' || name) as bytes from pg_ls_waldir()
       where name >= $1 order by name`,
      [since],
    )
    return Buffer.concat(rows.map(({ bytes }) => bytes))
  })
}

/** The file of the log that is being written. */
export async function presentLog({ databaseUrl }: Place): Promise<string> {
  if (databaseUrl === undefined) return ''
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select pg_walfile_name(pg_current_wal_lsn()) as name',
    )
    return rows[0]?.name ?? ''
  })
}

function cut(bytes: Buffer, from: number, size: number, head: number): Buffer[] {
  const pages: Buffer[] = []
  for (let at = from; at < bytes.length; at += head + size) {
    pages.push(bytes.subarray(at + head, at + head + size))
  }
  return pages
}

export async function withClient<T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

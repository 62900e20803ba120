import BetterSqlite from 'better-sqlite3'

/**
 * How long a statement waits for another process that holds the file, in ms; and where one before it has waited so in
 * vain, as what stands behind it would wait for as long, one after the other.
 */
const PATIENCE = { free: 5000, held: 20 }

/** Statements longer than this are made for one number of rows, and hardly come again. */
const REMEMBERED_LENGTH = 1000

/**
 * Pages that a connection keeps, in kB. Each has its own, and the system keeps the file for all of them: 16 MB in
 * each of five, as the driver would have it, were memory that nobody gave back.
 */
const CACHE = { writing: 4000, reading: 2000 }

/** A connection to a file that prepares each statement once. */
export interface SqliteConnection {
  raw: BetterSqlite.Database
  /** @typeParam Row - what the statement says that its rows are */
  prepare: <Row>(text: string) => BetterSqlite.Statement<unknown[], Row>
  execute: (text: string, parameters: readonly unknown[]) => Executed
  /** Told how the file was found: held by another process, or free again. */
  meet: (found: keyof typeof PATIENCE) => void
}

/** What a statement gave, or how many rows it changed. */
export interface Executed {
  rows: unknown[]
  changes: number | undefined
}

/**
 * Opens a file. What was committed survives a killed process and a lost current: the log is written
 * ahead and reaches the disk before a commit returns.
 */
export function openConnection(
  file: string,
  { readonly }: { readonly: boolean },
): SqliteConnection {
  const raw = new BetterSqlite(file, { readonly, timeout: PATIENCE.free })
  if (!readonly) raw.pragma('journal_mode = wal')
  raw.pragma('synchronous = full')
  raw.pragma('foreign_keys = on')
  raw.pragma(`cache_size = -${readonly ? CACHE.reading : CACHE.writing}`)
  // What is deleted is overwritten: whom a round had invited is in no page of the file any more.
  if (!readonly) raw.pragma('secure_delete = on')

  const statements = new Map<string, unknown>()
  function prepare<Row>(text: string) {
    const before = statements.get(text)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same statement has the same rows
    if (before) return before as BetterSqlite.Statement<unknown[], Row>
    const statement = raw.prepare<unknown[], Row>(text)
    if (text.length <= REMEMBERED_LENGTH) statements.set(text, statement)
    return statement
  }
  let found: keyof typeof PATIENCE = 'free'
  return {
    raw,
    prepare,
    meet(now) {
      if (now !== found) raw.pragma(`busy_timeout = ${PATIENCE[now]}`)
      found = now
    },
    execute(text, parameters) {
      const statement = prepare(text)
      if (statement.reader) return { rows: statement.all(parameters), changes: undefined }
      return { rows: [], changes: statement.run(parameters).changes }
    },
  }
}

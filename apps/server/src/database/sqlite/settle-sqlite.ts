import BetterSqlite from 'better-sqlite3'

/**
 * Brings everything of a database into its one file, which can then be moved.
 *
 * @returns `busy` when a server has it open; `broken` when it is no whole database
 */
export function settleFile(file: string): 'settled' | 'busy' | 'broken' {
  const connection = new BetterSqlite(file, { fileMustExist: true, timeout: 0 })
  try {
    // Nobody leaves the log beside a file that somebody else has open.
    return connection.pragma('journal_mode = delete', { simple: true }) === 'delete'
      ? 'settled'
      : 'busy'
  } catch (error) {
    const code = error instanceof BetterSqlite.SqliteError ? error.code : ''
    if (code.startsWith('SQLITE_BUSY')) return 'busy'
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'broken'
    throw error
  } finally {
    connection.close()
  }
}

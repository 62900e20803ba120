import BetterSqlite from 'better-sqlite3'

/**
 * Brings everything of a database into its one file, which can then be moved.
 *
 * @returns `busy` when a server has it open
 */
export function settleFile(file: string): 'settled' | 'busy' {
  const connection = new BetterSqlite(file, { fileMustExist: true, timeout: 0 })
  try {
    // Nobody leaves the log beside a file that somebody else has open.
    return connection.pragma('journal_mode = delete', { simple: true }) === 'delete'
      ? 'settled'
      : 'busy'
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return 'busy'
    }
    throw error
  } finally {
    connection.close()
  }
}

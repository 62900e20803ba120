import { openStandingDatabase, type DatabaseConfig } from './database/open-database.ts'
import { createSqlStore } from './store/sql-store.ts'
import { verifyLog, type LogVerdict } from './log/verify-log.ts'

/**
 * Checks the log of an office's database; its server may be running.
 *
 * @throws StartError when there is no such database, or it cannot be opened
 */
export async function verifyStandingLog(
  config: DatabaseConfig,
  report: (error: unknown) => void,
): Promise<LogVerdict> {
  const database = await openStandingDatabase(config, report)
  try {
    return await verifyLog(createSqlStore(database))
  } finally {
    await database.close()
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerConfig } from '../config.ts'
import { failing, StartError } from '../start-error.ts'
import type { Database } from './database.ts'
import type { TablesWish } from './migrations/index.ts'
import { openSqlite } from './sqlite/sqlite.ts'

/** Where a server keeps everything. */
export type DatabaseConfig = Pick<ServerConfig, 'databaseUrl' | 'dataDir'>

/**
 * Opens the database that the settings name, made where there is none.
 *
 * @throws StartError when it cannot be opened
 */
export async function openDatabase(
  { databaseUrl, dataDir }: DatabaseConfig,
  report: (error: unknown) => void,
  tables?: TablesWish,
): Promise<Database> {
  if (databaseUrl !== undefined) {
    // Its driver is of no use to an office that keeps a file.
    const { openPostgres } = await import('./postgres/postgres.ts')
    return openPostgres(databaseUrl, report, tables).catch(failing('The database cannot be opened'))
  }
  const file = sqliteFile(dataDir)
  return openSqlite(file, tables).catch(failing(`The database ${file} cannot be opened`))
}

/**
 * Opens a database that a server has made.
 *
 * @throws StartError also when there is none
 */
export async function openStandingDatabase(
  config: DatabaseConfig,
  report: (error: unknown) => void,
  tables?: TablesWish,
): Promise<Database> {
  const file = sqliteFile(config.dataDir)
  if (config.databaseUrl === undefined && !existsSync(file)) {
    throw new StartError(`There is no database ${file}: say where it is by DATA_DIR.`)
  }
  return openDatabase(config, report, tables)
}

/** Where an office's database is, for people: without its password. */
export function standingPlace({ databaseUrl, dataDir }: DatabaseConfig): string {
  if (databaseUrl === undefined) return sqliteFile(dataDir)
  const { host, pathname } = new URL(databaseUrl)
  return `the PostgreSQL database ${host}${pathname}`
}

/** The file of SQLite in a data folder. */
export function sqliteFile(dataDir: string): string {
  return join(dataDir, 'phieu.sqlite')
}

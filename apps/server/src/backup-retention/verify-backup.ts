import type { Manifest, BackupCheck } from '@phieu/office'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyLog } from '../log/verify-log.ts'
import type { DatabaseConfig } from '../database/open-database.ts'
import { recountRound } from '../results/recount.ts'
import { openRoundPlans } from '../rounds/round-plans.ts'
import { checkFile, onFile } from '../database/copy-sqlite.ts'
import type { Database } from '../database/database.ts'
import { readFacts, type DatabaseFacts } from '../database/database-facts.ts'
import { onDatabase, restorePostgres, withDatabaseBeside } from '../database/dump-postgres.ts'
import { openPostgres } from '../database/postgres.ts'
import { openSqlite } from '../database/sqlite.ts'
import { createSqlStore } from '../store/sql-store.ts'
import { BackupError, extractDatabase, readManifest } from './backup-file.ts'

export interface BackupVerdict {
  manifest: Manifest
  checks: BackupCheck[]
}

export function isSound({ checks }: BackupVerdict): boolean {
  return checks.every(({ holds }) => holds)
}

/**
 * Restores a backup into a fresh place, checks it there, and throws the place away. The office's own
 * database is not touched.
 *
 * @param config - where a backup of PostgreSQL can be restored: a database beside this one
 * @throws BackupError when the file is no backup
 */
export async function verifyBackup(
  file: string,
  config: Pick<DatabaseConfig, 'databaseUrl'>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<BackupVerdict> {
  const manifest = await readManifest(file)
  const folder = await mkdtemp(join(tmpdir(), 'phieu-verify-'))
  try {
    const copy = join(folder, 'copy')
    const isSame = await extractDatabase(file, manifest, copy)
    const digest: BackupCheck = {
      name: 'digest',
      holds: isSame,
      detail: isSame ? `SHA-256 ${manifest.database.sha256}` : 'the bytes are other ones',
    }
    if (!isSame) return { manifest, checks: [digest] }
    const checks =
      manifest.kind === 'sqlite'
        ? await checkSqlite(copy, manifest, onProgress)
        : await checkPostgres(copy, manifest, config, onProgress)
    return { manifest, checks: [digest, ...checks] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type OnProgress = (done: number, total: number) => void

async function checkSqlite(
  copy: string,
  manifest: Manifest,
  onProgress: OnProgress,
): Promise<BackupCheck[]> {
  const complaints = await checkFile(copy)
  const pages: BackupCheck = {
    name: 'pages',
    holds: complaints.length === 0,
    detail: complaints[0] ?? 'every page is whole',
  }
  if (!pages.holds) return [pages]
  const facts = compareFacts(manifest, await onFile(copy, readFacts))
  return [pages, facts, ...(await checkContent(await openSqlite(copy), manifest, onProgress))]
}

async function checkPostgres(
  copy: string,
  manifest: Manifest,
  { databaseUrl }: Pick<DatabaseConfig, 'databaseUrl'>,
  onProgress: OnProgress,
): Promise<BackupCheck[]> {
  if (databaseUrl === undefined) {
    throw new BackupError(
      'It is a backup of PostgreSQL: name a server that may make a database beside it, in DATABASE_URL.',
    )
  }
  const name = `phieu_verify_${randomBytes(8).toString('hex')}`
  return withDatabaseBeside(databaseUrl, name, async (url) => {
    await restorePostgres(url, copy)
    const facts = compareFacts(manifest, await onDatabase(url, readFacts))
    const database = await openPostgres(url, () => {})
    return [facts, ...(await checkContent(database, manifest, onProgress))]
  })
}

function compareFacts(manifest: Manifest, found: DatabaseFacts): BackupCheck {
  const { steps, rounds } = manifest
  const holds = JSON.stringify({ steps, rounds }) === JSON.stringify(found)
  const ballots = found.rounds.reduce((sum, round) => sum + round.ballots, 0)
  return {
    name: 'facts',
    holds,
    detail: `${found.rounds.length} rounds, ${ballots} ballots, tables of step ${found.steps.at(-1) ?? '–'}`,
  }
}

/** What a server would find in it. Closes the database. */
async function checkContent(
  database: Database,
  { rounds }: Manifest,
  onProgress: OnProgress,
): Promise<BackupCheck[]> {
  try {
    const store = createSqlStore(database)
    const plans = openRoundPlans(store)
    const different: string[] = []
    let ballots = 0
    for (const [place, { id }] of rounds.entries()) {
      onProgress(place, rounds.length)
      const plan = await plans.find(id)
      if (!plan) continue
      const recount = await store.readRound(id, (snapshot) => recountRound(plan, snapshot))
      ballots += recount.ballots
      if (!recount.equal) different.push(id)
    }
    onProgress(rounds.length, rounds.length)
    const log = await verifyLog(store)
    return [
      {
        name: 'tallies',
        holds: different.length === 0,
        detail:
          different.length === 0
            ? `${ballots} counted ballots were recounted and equal the tallies`
            : `the tallies differ from the ballots in ${different.join(', ')}`,
      },
      {
        name: 'log',
        holds: log.unbroken,
        detail: log.unbroken
          ? `${log.head.place} entries, unbroken`
          : `broken at place ${log.place} (${log.fault})`,
      },
    ]
  } finally {
    await database.close()
  }
}

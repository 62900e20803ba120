import type { BackupCheck } from '@phieu/office'
import { readFacts } from '../database/database-facts.ts'
import type { Database } from '../database/database.ts'
import {
  openDatabase,
  openStandingDatabase,
  type DatabaseConfig,
} from '../database/open-database.ts'
import { compareRows, copyRows } from '../database/move-rows.ts'
import { beginMove, endMove } from '../database/moving.ts'
import { BackupError } from './backup-error.ts'
import { checkContent, compareFacts } from './check-rows.ts'

export interface Moved {
  rows: number
  /** Of them, those that an earlier attempt had copied. */
  before: number
  checks: BackupCheck[]
}

/**
 * Copies everything that a backup would hold from one database into another, of either kind, and
 * checks it: digests of all rows, facts, tallies counted anew, the log. It is the same life of the
 * database, so phones notice nothing. The first one stays as it is.
 *
 * Cut off at any point it goes on where it stopped: rows are copied in the order of their keys, so
 * what stands in the other database are the first so many. No server starts on it before it is whole.
 *
 * @throws BackupError with what to do, when nothing was copied
 */
export async function moveStore(
  from: DatabaseConfig,
  to: DatabaseConfig,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Moved> {
  const source = await openStandingDatabase(from, () => {}, 'as they are')
  try {
    const target = await openDatabase(to, () => {})
    const described = await readFacts(source.db)
    try {
      await requireMovable(described.steps, target)
      const counted = await copyRows(source.db, target, onProgress)
      const { different, sha256 } = await compareRows(source.db, target.db)
      const same: BackupCheck = {
        name: 'digest',
        holds: different.length === 0,
        detail: different.length === 0 ? `SHA-256 ${sha256}` : `differs in ${different.join(', ')}`,
      }
      const facts = compareFacts(described, await readFacts(target.db))
      const checks = [same, facts, ...(await checkContent(target, described, () => {}))]
      if (checks.every(({ holds }) => holds)) await endMove(target)
      return { ...counted, checks }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function requireMovable(steps: readonly string[], target: Database): Promise<void> {
  const { steps: today } = await readFacts(target.db)
  if (JSON.stringify(steps) !== JSON.stringify(today)) {
    throw new BackupError('The database has other tables than this version: start it once first.')
  }
  if ((await beginMove(target)) === 'taken') {
    throw new BackupError('The database to copy to is not empty: name one in which nothing stands.')
  }
}

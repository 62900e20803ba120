import { join } from 'node:path'
import type { BackupCheck, Manifest } from '@phieu/office'
import { type DatabaseFacts, readFacts } from '../database/database-facts.ts'
import type { Database } from '../database/database.ts'
import { fillRows } from '../database/fill-rows.ts'
import { openSqlite } from '../database/sqlite/sqlite.ts'
import { strangeStep } from '../database/migrations/index.ts'
import { BackupError } from './backup-error.ts'
import { verifyLog } from '../log/verify-log.ts'
import { recountRound } from '../results/recount.ts'
import { openRoundPlans } from '../rounds/round-plans.ts'
import { createSqlStore } from '../store/sql-store.ts'

/** What a manifest says of the rows. */
export type Described = Pick<Manifest, 'steps' | 'rounds' | 'database'>

/** A database made of a backup, in a file of its own. */
export interface FreshCopy {
  file: string
  facts: DatabaseFacts
}

/**
 * Restores rows into a fresh database and counts everything anew there. It is a file of SQLite also
 * where they come from PostgreSQL: the rows are the same, and no server is burdened.
 *
 * @param folder - where the fresh database is made
 * @throws BackupError when the rows are not what they were
 */
export async function checkRows(
  lines: AsyncIterable<string>,
  described: Described,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<{ checks: BackupCheck[] }> {
  const { file, facts } = await freshCopy(lines, described, folder)
  const digest = `SHA-256 ${described.database.sha256}`
  const copy = await openSqlite(file)
  const content = await checkContent(copy, described, onProgress)
  await copy.close()
  return {
    checks: [
      { name: 'digest', holds: true, detail: digest },
      compareFacts(described, facts),
      ...content,
    ],
  }
}

/**
 * Makes a database of the rows of a backup, with the tables that it had.
 *
 * @throws BackupError when the rows are not what they were, or a newer program wrote them
 */
export async function freshCopy(
  lines: AsyncIterable<string>,
  { steps }: Described,
  folder: string,
): Promise<FreshCopy> {
  const stranger = strangeStep(steps, 'sqlite')
  if (stranger !== undefined) {
    throw new BackupError(
      `The backup was made by a newer version of Phiếu (step ${stranger}); restore it with that one.`,
    )
  }
  const file = join(folder, 'copy.sqlite')
  const lastStep = steps.at(-1)
  const copy = await openSqlite(file, lastStep === undefined ? 'as they are' : { lastStep })
  try {
    await fillRows(copy, lines)
    return { file, facts: await readFacts(copy.db) }
  } finally {
    await copy.close()
  }
}

export function compareFacts(
  { steps, rounds }: Pick<Described, 'steps' | 'rounds'>,
  found: DatabaseFacts,
): BackupCheck {
  const ballots = found.rounds.reduce((sum, round) => sum + round.ballots, 0)
  return {
    name: 'facts',
    holds: JSON.stringify({ steps, rounds }) === JSON.stringify(found),
    detail: `${found.rounds.length} rounds, ${ballots} ballots, tables of step ${found.steps.at(-1) ?? '–'}`,
  }
}

/** What a server would find in it. */
export async function checkContent(
  database: Database,
  { rounds }: Pick<Described, 'rounds'>,
  onProgress: (done: number, total: number) => void,
): Promise<BackupCheck[]> {
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
}

import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { inTransaction } from '../database/transaction.ts'
import { groupCommit } from '../database/group-commit.ts'

/** So many share a commit at most: a few ms of the thread that writes, for which ballots wait. */
const TOGETHER = 50

/**
 * What anybody may cause to be written, as opening a link does: each for itself, but many in one commit. Else
 * ballots would wait for the disk once for each that comes before them.
 *
 * @param keyOf - of the row that a job writes first: a commit goes by these keys, lest two commits wait for each
 *   other, which PostgreSQL breaks off only after a second
 */
export function commitTogether<Job, Outcome>(
  database: Database,
  write: (trx: Transaction<Tables>, job: Job) => Promise<Outcome>,
  keyOf: (job: Job) => string,
): (job: Job) => Promise<Outcome> {
  const submit = groupCommit(
    (jobs: readonly Job[]) =>
      inTransaction(database, async (trx) => {
        const inOrder = [...jobs.entries()].sort(([, a], [, b]) => byText(keyOf(a), keyOf(b)))
        const outcomes: { of: Outcome }[] = []
        for (const [at, job] of inOrder) outcomes[at] = { of: await write(trx, job) }
        return outcomes
      }),
    { together: TOGETHER },
  )
  return async (job) => {
    const [outcome] = await submit([job])
    if (!outcome) throw new Error('a commit was answered without naming its job')
    return outcome.of
  }
}

function byText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

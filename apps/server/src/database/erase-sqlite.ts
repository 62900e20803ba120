import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Writes a database file anew in the order of its keys and empties the log beside it. What was deleted,
 * and when something came, is in no page of either any more.
 *
 * @param db - the connection that writes; whoever wants it meanwhile waits for it here, and not for
 * the file, where patience ends after some seconds
 */
export async function eraseSqlite(db: Kysely<Tables>, file: string): Promise<void> {
  await db.connection().execute(async () => {
    const worker = new Worker(new URL('erase-sqlite-worker.ts', import.meta.url), {
      workerData: { file },
      execArgv: [],
    })
    await once(worker, 'exit') // rejects with the error of the thread
  })
}

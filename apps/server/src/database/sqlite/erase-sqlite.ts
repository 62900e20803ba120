import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/**
 * Writes a database file anew in the order of its keys and empties the log beside it. What was deleted,
 * and when something came, is in no page of either any more.
 *
 * Whoever calls it holds the writer: who wants that meanwhile waits for it there, and not for the
 * file, where patience ends after some seconds.
 */
export async function eraseSqlite(file: string): Promise<void> {
  const worker = new Worker(new URL('erase-sqlite-worker.ts', import.meta.url), {
    workerData: { file },
    execArgv: [],
  })
  await once(worker, 'exit') // rejects with the error of the thread
}

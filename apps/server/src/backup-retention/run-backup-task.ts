import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { JobWork } from '../jobs.ts'
import type { BackupMessage, BackupTask } from './backup-worker.ts'
import type { BackupVerdict } from './verify-backup.ts'

/**
 * Makes or checks a backup beside this process.
 *
 * @returns what was found, of a backup that was checked
 * @throws what it threw; Error when it was cancelled
 */
export async function runBackupTask(
  task: BackupTask,
  { signal, onProgress }: Pick<JobWork, 'signal' | 'onProgress'>,
): Promise<BackupVerdict | undefined> {
  const worker = new Worker(new URL('backup-worker.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
  })
  const end = () => void worker.terminate()
  signal.addEventListener('abort', end)
  let ended: BackupVerdict | undefined
  worker.on('message', (message: BackupMessage) => {
    if ('ended' in message) ended = message.ended
    else onProgress(message)
  })
  try {
    await once(worker, 'exit') // rejects with the error of the thread
    signal.throwIfAborted()
    return ended
  } finally {
    signal.removeEventListener('abort', end)
  }
}

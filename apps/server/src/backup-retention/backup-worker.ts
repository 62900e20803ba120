/** A thread of its own that makes or checks backups: reading and recounting would hold up the phones. */
import { parentPort, workerData } from 'node:worker_threads'
import type { DatabaseConfig } from '../database/open-database.ts'
import { giveWay, WAY } from '../give-way.ts'
import type { Sealing } from './encryption.ts'
import { makeBackup } from './make-backup.ts'
import { verifyBackup, type BackupVerdict } from './verify-backup.ts'

export type BackupTask =
  | { make: string; config: DatabaseConfig; at: Date; sealing: Sealing | undefined }
  | { verify: string }

export type BackupMessage =
  | { done: number; total: number }
  /** The last one; of a backup that was checked with what was found. */
  | { ended: BackupVerdict | undefined }

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (message: BackupMessage) => parentPort?.postMessage(message)
const onProgress = (done: number, total: number) => say({ done, total })

giveWay(WAY.leisure)

// It comes from this very program, so its shape is known.
const task: BackupTask = workerData
if ('make' in task) {
  await makeBackup(task.config, task.make, { at: task.at, sealing: task.sealing, onProgress })
  say({ ended: undefined })
} else {
  say({ ended: await verifyBackup(task.verify, undefined, onProgress) })
}

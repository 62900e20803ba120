import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerConfig } from '../config.ts'
import { BackupError } from './backup-error.ts'
import { isRecipient } from './encryption.ts'

/** Where the recipient stands that was made with `backup --new-identity`. */
export function recipientFile(dataDir: string): string {
  return join(dataDir, 'backup-recipient')
}

/**
 * To whom the backups of an office are encrypted: `BACKUP_RECIPIENT`, else what stands in the data folder.
 *
 * @throws BackupError when something else stands there
 */
export async function findRecipient({
  backupRecipient,
  dataDir,
}: Pick<ServerConfig, 'backupRecipient' | 'dataDir'>): Promise<string | undefined> {
  if (backupRecipient !== undefined) return backupRecipient
  const file = recipientFile(dataDir)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  const recipient = text?.trim()
  if (recipient === undefined || isRecipient(recipient)) return recipient
  throw new BackupError(`The file ${file} holds no recipient (age1…): correct it, or delete it.`)
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest } from '@phieu/office'
import { BackupError } from './backup-error.ts'
import { readBackup, readManifest } from './backup-file.ts'
import { checkRows, type BackupCheck } from './check-rows.ts'
import type { Opening } from './encryption.ts'

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
 * @param opening - what opens it, where it is encrypted
 * @throws BackupError when the file is no backup, or this doesn't open it
 */
export async function verifyBackup(
  file: string,
  opening?: Opening,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<BackupVerdict> {
  const manifest = await readManifest(file)
  const folder = await mkdtemp(join(tmpdir(), 'phieu-verify-'))
  try {
    const { checks } = await readBackup(file, manifest, opening, (lines) =>
      checkRows(lines, manifest, folder, onProgress),
    )
    return { manifest, checks }
  } catch (error) {
    if (!(error instanceof BackupError) || error.reason !== 'changed') throw error
    return { manifest, checks: [{ name: 'digest', holds: false, detail: error.message }] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

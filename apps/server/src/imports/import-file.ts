import type { OfficeUser } from '@phieu/office'
import type { Services } from '../services.ts'
import type {
  ImportDeed,
  ImportEntry,
  ImportKind,
  ImportOutcome,
} from '../store/imports/import-store.ts'
import type { Preview } from './preview.ts'

/** What an import must bring along. */
export interface ImportWish {
  round: string
  kind: ImportKind
  /** Of the preview that was looked at. */
  digest: string
  reason: string
  user: OfficeUser
}

/** `other`: what was looked at is not what the file would change now. */
export type ImportResult =
  | { outcome: 'imported'; entry: ImportEntry }
  | { outcome: 'frozen' | 'other' }

/**
 * Imports a file as it was looked at, or not at all.
 *
 * Safe to repeat: when the answer was lost, asking again brings the entry that was made.
 *
 * @param preview - of the same file, made now
 * @param write - the store's own import of this kind
 */
export async function importFile<Change>(
  { store, now, randomBytes }: Services,
  { round, kind, digest, reason, user }: ImportWish,
  preview: Preview<Change>,
  write: (changes: readonly Change[], deed: ImportDeed) => Promise<ImportOutcome>,
): Promise<ImportResult> {
  if (preview.digest !== digest) {
    const made = await store.findImportOf(round, kind, digest)
    return made && made.file === preview.file
      ? { outcome: 'imported', entry: made }
      : { outcome: 'other' }
  }
  const deed: ImportDeed = {
    id: Buffer.from(randomBytes(16)).toString('hex'),
    digest,
    file: preview.file,
    by: { id: user.id, name: user.name },
    at: now().toISOString(),
    reason,
  }
  const outcome = await write(preview.changes, deed)
  if (outcome === 'overtaken') return { outcome: 'other' }
  if (outcome === 'frozen') return { outcome }
  return { outcome, entry: { ...deed, changes: preview.changes.length } }
}

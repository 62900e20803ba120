/** What the routes of imported files do alike. */
import {
  FAULT_LIMIT,
  type FilePreview,
  type ImportEntry,
  type ImportHistory,
  mayChange,
} from '@phieu/office'
import type { z } from 'zod'
import type { ImportResult } from '../../imports/import-file.ts'
import type { Preview } from '../../imports/preview.ts'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import type { ImportEntry as StoredEntry, ImportKind } from '../../store/imports/import-store.ts'

/** @throws ProblemError `frozen-round` when nothing of the round may change any more */
export function requireChangeable({ round }: RoundPlan): void {
  if (!mayChange(round.state, 'points')) throw new ProblemError('frozen-round')
}

type Found = 'faults' | 'faultCount' | 'warnings'

export function writePreview<Change>(
  preview: Pick<Preview<Change>, 'digest' | Found>,
): z.infer<typeof FilePreview> {
  return { digest: preview.digest ?? null, ...writeFindings(preview) }
}

/** What was found in a file, as far as a page has room for it. */
export function writeFindings({
  faults,
  faultCount = faults.length,
  warnings,
}: Pick<Preview<never>, Found>) {
  return {
    faults: faults.slice(0, FAULT_LIMIT),
    faultCount,
    warnings: warnings.slice(0, FAULT_LIMIT),
  }
}

export function writeEntry(entry: StoredEntry): z.infer<typeof ImportEntry> {
  const { id, by, at, reason, file, changes } = entry
  return { id, by, at, reason, file, changeCount: changes }
}

/** @throws ProblemError `conflict` or `frozen-round` when nothing was imported */
export function importedEntry(result: ImportResult): z.infer<typeof ImportEntry> {
  if (result.outcome === 'imported') return writeEntry(result.entry)
  if (result.outcome === 'frozen') throw new ProblemError('frozen-round')
  throw new ProblemError(
    'conflict',
    'The file or the data have changed since the preview; look at it again.',
  )
}

export async function historyOf(
  { store }: Services,
  round: string,
  kind: ImportKind,
  page: { offset: number; limit: number },
): Promise<z.infer<typeof ImportHistory>> {
  const entries = await store.listImports(round, kind, page)
  return {
    total: await store.countImports(round, kind),
    offset: page.offset,
    imports: entries.map(writeEntry),
  }
}

/** @throws ProblemError `not-found` when there is no such import */
export async function changesOf(
  { store }: Services,
  round: string,
  kind: ImportKind,
  id: string,
): Promise<unknown[]> {
  const changes = await store.readChanges(round, kind, id)
  if (!changes) throw new ProblemError('not-found', 'There is no such import.')
  return changes
}

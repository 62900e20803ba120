/** What the store promises for the history of imported files: who, when, why, before and after. */
import type { AccountRef } from '@phieu/office'

/** What an imported file is about. */
export type ImportKind = 'assessed' | 'external'

/** What is noted of an import beside its changes. */
export interface ImportDeed {
  /** 32 hexadecimal digits. */
  id: string
  /** Of the preview that was looked at. */
  digest: string
  /** SHA-256 of the file. */
  file: string
  /** The account's id and its name at that time. */
  by: AccountRef
  /** ISO 8601, UTC. */
  at: string
  reason: string
}

export interface ImportEntry extends ImportDeed {
  /** How many values changed. */
  changes: number
}

/**
 * `frozen`: the round is approved or published. `overtaken`: a value no longer stands as the change
 * says it did. Nothing was written in either case.
 */
export type ImportOutcome = 'imported' | 'frozen' | 'overtaken'

export interface ImportStore {
  /** The last one first. */
  listImports(
    round: string,
    kind: ImportKind,
    page: { offset: number; limit: number },
  ): Promise<ImportEntry[]>
  countImports(round: string, kind: ImportKind): Promise<number>
  /** The last import that was made from this preview. */
  findImportOf(round: string, kind: ImportKind, digest: string): Promise<ImportEntry | undefined>
  /** What an import changed, as JSON that the change's own schema reads; `undefined`: no such import. */
  readChanges(round: string, kind: ImportKind, id: string): Promise<unknown[] | undefined>
}

/** What the store promises for definitions that are being edited. */
import type { AccountRef } from '@phieu/office'
import type { Definition, DefinitionRef, WorkingDefinition } from '@phieu/survey'
import type { Addition } from './catalogue-store.ts'

/** A definition that is being edited. Each save makes the next revision. */
export interface WorkingCopy {
  /** 32 hexadecimal digits. */
  id: string
  /** From 1. */
  revision: number
  definition: WorkingDefinition
  /** The version that it began with; `null` when it began with nothing or with a file. */
  begunFrom: DefinitionRef | null
  started: AccountRef
  /** ISO 8601, UTC. */
  startedAt: string
  saved: AccountRef
  savedAt: string
  /** The version that it became; it is not edited any more then. */
  fixedAs: number | null
}

/** What a save brings. */
export interface WorkingSave {
  /** The revision that was edited. */
  revision: number
  definition: WorkingDefinition
  by: AccountRef
  at: string
}

export interface WorkingCopyStore {
  addWorkingCopy(copy: Omit<WorkingCopy, 'fixedAs'>): Promise<void>
  findWorkingCopy(id: string): Promise<WorkingCopy | undefined>
  /** Those that no version was made of, the last saved first. */
  listWorkingCopies(): Promise<WorkingCopy[]>
  /**
   * Saves the next revision, or nothing. `overtaken`: the edited revision is not the last one, or a
   * version was made of it.
   */
  saveWorkingCopy(id: string, save: WorkingSave): Promise<'saved' | 'overtaken'>
  /**
   * Makes a version of a working copy, or nothing. `overtaken` as for a save; `taken`: a version of
   * this number stands already.
   */
  fixWorkingCopy(
    id: string,
    revision: number,
    definition: Definition,
    addition: Addition,
  ): Promise<'fixed' | 'overtaken' | 'taken'>
  /** Whether there was one to be discarded; what became a version stays. */
  discardWorkingCopy(id: string): Promise<boolean>
}

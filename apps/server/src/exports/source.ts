import type { Role } from '@phieu/office'
import type { Bilingual, ExportFilters, Language } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { TableStream } from './table.ts'

/** What is asked of a source. */
export interface ExportRequest {
  plan: RoundPlan
  language: Language
  filters: ExportFilters
}

/** A table while its source holds it open: everything in it is of one moment. */
export interface OpenTable extends TableStream {
  /** Ballots that are counted in it, or that it lists. */
  ballots: number
  /** What whoever reads the file must know, a sentence each; in the file's read-me. */
  notes: readonly string[]
}

/**
 * Something that can be taken out. Whoever adds a table of their own writes one of these and puts it
 * into `sources.ts`: formats, jobs, rights, log and the console's page follow from it.
 */
export interface ExportSource {
  title: Bilingual
  /** Who may take it out. */
  who: readonly Role[]
  /** The filters that it heeds; others are refused, so that no file claims a filter in vain. */
  filters: readonly (keyof ExportFilters)[]
  /**
   * Opens the table for as long as `use` runs. Rows are read in portions while they are written,
   * all of one moment: `use` gets exactly `total` of them.
   */
  read<T>(request: ExportRequest, use: (table: OpenTable) => Promise<T>): Promise<T>
}

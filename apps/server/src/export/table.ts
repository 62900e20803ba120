import type { Bilingual, Language } from '@phieu/survey'

/** What a column holds, and so how each format writes it. */
export type ColumnKind = 'text' | 'count' | 'decimal'

/** A column of an export: its lasting id, its heading and what it means in the codebook. */
export interface Column {
  id: string
  kind: ColumnKind
  title: Bilingual
  meaning: Bilingual
  /** Digits after the decimal mark, of a `decimal` column. */
  digits?: number
}

/**
 * What stands in a cell: text, a whole number, an exact fraction as `n/d`, or a computed number
 * such as a standard error; `null` where there is nothing to say (never 0 in its place).
 */
export type Cell = string | number | null

/** One table to be taken out, the same for every format: CSV and XLSX differ only in writing. */
export interface ExportTable {
  id: 'items' | 'areas'
  language: Language
  columns: readonly Column[]
  /** As many cells as there are columns, in their order. */
  rows: readonly (readonly Cell[])[]
  /** Where the table comes from: label and value, in the order in which they are read. */
  about: readonly (readonly [label: string, value: string])[]
}

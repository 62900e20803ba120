import type { Bilingual, Language } from '@phieu/survey'

/**
 * What a column holds, and so how each format writes it. `code` is a whole number that stands for
 * one of the column's `values`; `day` is `YYYY-MM-DD`.
 */
export type ColumnKind = 'text' | 'count' | 'decimal' | 'code' | 'day'

/** What a code of a column means. */
export interface ValueLabel {
  code: number
  label: Bilingual
  /** "No opinion", "not used": no answer, and a missing value where a format knows such. */
  excluded?: boolean
}

/** A column of an export: its lasting id, its heading and what it means in the codebook. */
export interface Column {
  id: string
  kind: ColumnKind
  title: Bilingual
  meaning: Bilingual
  /** Digits after the decimal mark, of a `decimal` column. */
  digits?: number
  /** Of a `code` column. */
  values?: readonly ValueLabel[]
  /** The question as it was asked, for formats with room for it beside the column's name. */
  question?: Bilingual
  /** The longest text of a `text` column, in bytes of UTF-8, where that is known beforehand. */
  width?: number
}

/**
 * What stands in a cell: text, a whole number, an exact fraction as `n/d`, or a computed number
 * such as a standard error; `null` where there is nothing to say (never 0 in its place).
 */
export type Cell = string | number | null

/** As many cells as there are columns, in their order. */
export type Row = readonly Cell[]

/** Where a table comes from: label and value, in the order in which they are read. */
export type About = readonly (readonly [label: string, value: string])[]

/** What every format needs to know of a table before its rows. */
export interface TableHead {
  language: Language
  columns: readonly Column[]
}

/** A small table that stands in memory as a whole. */
export interface ExportTable extends TableHead {
  rows: readonly Row[]
}

/**
 * A table that is read while it is written, whatever its length: memory holds one portion of it.
 *
 * `portions` is read once, and brings exactly `total` rows.
 */
export interface TableStream extends TableHead {
  total: number
  portions: AsyncIterable<readonly Row[]>
}

/** A table that stands in memory, as a stream. */
export function streamOf({ language, columns, rows }: ExportTable): TableStream {
  return { language, columns, total: rows.length, portions: inPortions(rows) }
}

const PORTION = 200

async function* inPortions(rows: readonly Row[]): AsyncIterable<readonly Row[]> {
  for (let at = 0; at < rows.length; at += PORTION) {
    yield rows.slice(at, at + PORTION)
    await afterOthers()
  }
}

/** Lets whatever else waits have its turn: writing a long table must not hold up the phones. */
export function afterOthers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

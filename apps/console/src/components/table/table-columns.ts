/** What a list says of its columns, its filters and its selection, and what is made of the rows. */
import type { TermId } from '@phieu/office/glossary'
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  type RowData,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { compareNames } from '../../i18n/format.ts'
import { isFoundIn } from '../../i18n/plain-text.ts'
import type { FirstWay } from './table-address.ts'

/** One column. The first column of a list names its rows. */
export interface Column<Row> {
  /** Stands in the address when the list is ordered by it. */
  readonly id: string
  /** On a phone it stands before the value. */
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** What the figure is in the glossary: told above the list, on demand. */
  readonly term?: TermId
  /** What the rows are ordered by; rows without a value stand last either way. */
  readonly sort?: (row: Row) => string | number | null | undefined
  /** The server orders by `?sort=<id>` or `-<id>`. */
  readonly sortedByServer?: boolean
  /** Which way first; a figure begins with the highest, everything else with A. */
  readonly firstWay?: FirstWay
  /** Figures stand to the right. */
  readonly align?: 'figure'
  readonly className?: string
}

/** A choice that narrows the list; it stands in the address by its id. */
export interface TableFilter<Row> {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Whether the row stays; left out where the server filters. */
  readonly keeps?: (row: Row, value: string) => boolean
}

/** Chooses none again; what was done is said where the actions stood, which are gone with the choice. */
export type Clear = (news?: string) => void

/** Rows that can be chosen, and what can be done with them together. */
export interface Selection<Row> {
  /** What the row's box is called. */
  readonly label: (row: Row) => string
  /** Which rows can be chosen; all, where it is left out. */
  readonly may?: (row: Row) => boolean
  /** What can be done. */
  readonly actions: (chosen: readonly Row[], clear: Clear) => ReactNode
}

export const sorting = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

/** The columns as the table library orders by them. Equal rows keep the order they came in. */
export function sortedColumns<Row extends RowData>(columns: readonly Column<Row>[]) {
  const helper = createColumnHelper<typeof sorting, Row>()
  return helper.columns(
    columns.flatMap(({ id, sort }) =>
      sort
        ? [
            helper.accessor((row) => sort(row) ?? undefined, {
              id,
              sortUndefined: 'last',
              sortFn: (a, b) => compareValues(sort(a.original), sort(b.original)),
            }),
          ]
        : [],
    ),
  )
}

/** Whether a press on the column's head orders the list. */
export function isSortable<Row>({ sort, sortedByServer }: Column<Row>): boolean {
  return sort !== undefined || sortedByServer === true
}

export function firstWayOf<Row>({ firstWay, align }: Column<Row>): FirstWay {
  return firstWay ?? (align === 'figure' ? 'descending' : 'ascending')
}

/** The rows that the search and every filter let through, in the order they came in. */
export function keepRows<Row>(
  rows: readonly Row[],
  asked: {
    readonly search: string
    /** What of a row is searched. */
    readonly text: ((row: Row) => string) | undefined
    readonly filters: readonly TableFilter<Row>[]
    /** The value of a filter; empty when it lets everything through. */
    readonly valueOf: (filter: TableFilter<Row>) => string
  },
): Row[] {
  const { search, text, filters, valueOf } = asked
  return rows.filter(
    (row) =>
      (text === undefined || isFoundIn(text(row), search)) &&
      filters.every((filter) => {
        const value = valueOf(filter)
        return value === '' || filter.keeps === undefined || filter.keeps(row, value)
      }),
  )
}

type Value = string | number | null | undefined

function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareNames(String(a ?? ''), String(b ?? ''))
}

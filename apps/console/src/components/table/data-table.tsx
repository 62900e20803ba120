import { useTable, type RowData } from '@tanstack/react-table'
import { useMemo, type ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import { Meanings } from '../meanings.tsx'
import css from './data-table.module.css'
import { EmptyState, type Empty } from '../empty-state.tsx'
import { Pages } from './pages.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { SortHead } from './sort-head.tsx'
import { parameterOf, readTable, type Order } from './table-address.ts'
import {
  firstWayOf,
  isSortable,
  keepRows,
  sortedColumns,
  sorting,
  type Column,
  type Selection,
  type TableFilter,
} from './table-columns.ts'
import tableCss from './table.module.css'
import { TableTools } from './table-tools.tsx'
import { useActedOn, useSelection, type Chosen } from './use-selection.ts'
import { withFilters } from './with-filters.ts'

export type { Column, Selection, TableFilter } from './table-columns.ts'

export interface DataTableProps<Row extends RowData> {
  /** What the table holds; it is read aloud. */
  readonly caption: string
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** What is said while there is no row at all. */
  readonly empty: Empty
  /** Before every parameter in the address, where a page has several lists. */
  readonly name?: string
  /** What of a row is searched, without accents; or the server does it, by `?q=`. */
  readonly search?: ((row: Row) => string) | 'by-server'
  /** What the field of the search is called. */
  readonly searchLabel?: string
  readonly filters?: readonly TableFilter<Row>[]
  /** The server sends one page: `total` rows were found, `size` stand on a page. */
  readonly server?: { readonly total: number; readonly size: number }
  /** Rows on a page when the browser pages; 50 where it is left out. */
  readonly size?: number
  readonly selection?: Selection<Row>
  /** A row that counts less than the others, or wants care. The words in it must say so too. */
  readonly tone?: (row: Row) => 'quiet' | 'care' | undefined
  /** More fields that narrow the list, beside the filters. */
  readonly fields?: ReactNode
  /** What else stands above the table. */
  readonly tools?: ReactNode
}

/**
 * A list of the office. Search, filters, order and page stand in the address; on a phone every row
 * is a block of its own.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { t } = useI18n()
  const [address] = useSearchParams()
  const { name = '', columns, rows, filters = [], server } = props
  const { search, order, page } = readTable(address, name)
  const valueOf = ({ id }: { id: string }) => address.get(parameterOf(name, id)) ?? ''

  const text = typeof props.search === 'function' ? props.search : undefined
  const found = keepRows(rows, { search, text, filters, valueOf })
  const ordered = useOrdered(found, columns, order)
  const selectable = props.selection?.may ? ordered.filter(props.selection.may) : ordered
  const chosen = useSelection(selectable, props.rowId)

  const size = server?.size ?? props.size ?? 50
  const total = server?.total ?? found.length
  const pages = Math.max(1, Math.ceil(total / size))
  const shown = Math.min(page, pages)
  const visible = server ? ordered : ordered.slice((shown - 1) * size, shown * size)

  const narrowed = search !== '' || filters.some((filter) => valueOf(filter) !== '')
  if (rows.length === 0 && total === 0 && !narrowed) {
    return (
      <>
        {props.fields}
        {props.tools}
        <EmptyState {...props.empty} />
      </>
    )
  }
  return (
    <div className={css.list}>
      <TableTools
        table={name}
        columns={columns}
        order={order}
        search={props.search && (props.searchLabel ?? t.table.search)}
        patient={props.search === 'by-server'}
        filters={filters}
        fields={props.fields}
        found={total}
        all={server ? total : rows.length}
      >
        {props.tools}
      </TableTools>
      <ColumnMeanings columns={columns} />
      {props.selection && <ChosenBar chosen={chosen} actions={props.selection.actions} />}
      {visible.length === 0 ? (
        <NothingFound parameters={['q', 'page', ...filters.map(({ id }) => id)]} table={name} />
      ) : (
        <Rows {...props} rows={visible} order={order} chosen={chosen} />
      )}
      <Pages page={shown} pages={pages} of={{ total, size }} table={name} />
    </div>
  )
}

/** What the figures of the columns are, where any has a name in the glossary. */
function ColumnMeanings<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  const figures = columns.flatMap(({ head, term }) => (term ? [{ name: head, of: term }] : []))
  return figures.length > 0 && <Meanings figures={figures} />
}

/** The rows in the order of the address; where the server orders, they come ordered. */
function useOrdered<Row extends RowData>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
): readonly Row[] {
  const sortable = useMemo(() => sortedColumns(columns), [columns])
  const state = order && columns.some(({ id, sort }) => sort && id === order.by)
  const table = useTable({
    features: sorting,
    columns: sortable,
    data: rows,
    state: { sorting: state ? [{ id: order.by, desc: order.descending }] : [] },
  })
  return table.getRowModel().rows.map((row) => row.original)
}

function Rows<Row extends RowData>(
  props: DataTableProps<Row> & { order: Order | undefined; chosen: Chosen<Row> },
) {
  const { t } = useI18n()
  const { columns, rows, selection, chosen, order, name = '' } = props
  const choosable = selection?.may ? rows.filter(selection.may) : rows
  return (
    <ScrollRegion label={t.table.scroll(props.caption)} className={`${tableCss.tall} ${css.frame}`}>
      <table className={`${tableCss.table} ${css.table}`}>
        <caption className="unseen">{props.caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className={css.choice}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={t.table.selectAll}
                    disabled={choosable.length === 0}
                    checked={choosable.length > 0 && choosable.every(chosen.has)}
                    onChange={({ currentTarget: { checked } }) => chosen.set(choosable, checked)}
                  />
                  <span className={css.choiceName} aria-hidden="true">
                    {t.table.selectAll}
                  </span>
                </label>
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.id} column={column} order={order} table={name} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={props.rowId(row)} data-tone={props.tone?.(row)}>
              {selection && (
                <td className={css.choice}>
                  <Choice row={row} selection={selection} chosen={chosen} />
                </td>
              )}
              {columns.map((column, at) => (
                <Cell key={column.id} column={column} row={row} names={at === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Head<Row extends RowData>(props: {
  column: Column<Row>
  order: Order | undefined
  table: string
}) {
  const { column, order, table } = props
  const className = classOf(column)
  if (!isSortable(column)) {
    return (
      <th scope="col" className={className}>
        {column.head}
      </th>
    )
  }
  return (
    <SortHead
      by={column.id}
      order={order}
      first={firstWayOf(column)}
      table={table}
      className={className}
    >
      {column.head}
    </SortHead>
  )
}

/** On a phone the head of the column stands before the value. */
function Cell<Row extends RowData>(props: { column: Column<Row>; row: Row; names: boolean }) {
  const { column, row, names } = props
  const className = classOf(column)
  if (names) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td className={className} data-label={column.head}>
      <div className={css.value}>{column.cell(row)}</div>
    </td>
  )
}

function classOf<Row extends RowData>({ align, className = '' }: Column<Row>): string {
  return `${align === 'figure' ? tableCss.figure : css.words} ${className}`
}

function Choice<Row extends RowData>(props: {
  row: Row
  selection: Selection<Row>
  chosen: Chosen<Row>
}) {
  const { t } = useI18n()
  const { row, selection, chosen } = props
  if (selection.may?.(row) === false) return undefined
  return (
    <input
      type="checkbox"
      aria-label={t.table.select(selection.label(row))}
      checked={chosen.has(row)}
      onChange={({ currentTarget: { checked } }) => chosen.set([row], checked)}
    />
  )
}

/** What can be done with the rows that are chosen, then what was done; nothing before. */
function ChosenBar<Row extends RowData>(props: {
  chosen: Chosen<Row>
  actions: Selection<Row>['actions']
}) {
  const { t } = useI18n()
  const { clear, news } = props.chosen
  const rows = useActedOn(props.chosen.rows)
  return (
    <div
      className={`${css.chosen} screen-only`}
      data-some={rows.length > 0 || news !== '' || undefined}
    >
      <output>{rows.length > 0 ? t.table.selected(rows.length) : news}</output>
      {rows.length > 0 && (
        <>
          {props.actions(rows, clear)}
          <button type="button" className={css.quiet} onClick={() => clear()}>
            {t.table.selectNone}
          </button>
        </>
      )}
    </div>
  )
}

function NothingFound(props: { parameters: readonly string[]; table: string }) {
  const { t } = useI18n()
  const [address] = useSearchParams()
  const none = Object.fromEntries(
    props.parameters.map((key) => [parameterOf(props.table, key), '']),
  )
  return (
    <p className={css.nothing}>
      {t.table.nothingFound} <Link to={withFilters(address, none)}>{t.table.clear}</Link>
    </p>
  )
}

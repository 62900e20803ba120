import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './data-table.module.css'
import { FilterMenu } from './filter-menu.tsx'
import { SearchField } from './search-field.tsx'
import { orderText, parameterOf, type Order } from './table-address.ts'
import { firstWayOf, isSortable, type Column, type TableFilter } from './table-columns.ts'
import { withFilters } from './with-filters.ts'

/** Above a list: search, filters, on a phone the order, and how many rows there are. */
export function TableTools<Row>(props: {
  table: string
  columns: readonly Column<Row>[]
  order: Order | undefined
  /** What the field is called; no field without it. */
  search: string | undefined
  /** The server looks for it, so it is asked seldom. */
  patient: boolean
  filters: readonly TableFilter<Row>[]
  fields: ReactNode
  found: number
  all: number
  children: ReactNode
}) {
  const { t } = useI18n()
  const { table, filters, found, all } = props
  const [address] = useSearchParams()
  const chosen = filters.filter(({ id }) => address.has(parameterOf(table, id))).length
  const [isOpen, setOpen] = useState(false)
  // On a phone many choices would fill the screen before the first row.
  const folds = filters.length > 2
  const folded = folds && !isOpen ? css.folded : undefined
  return (
    <div className={css.tools}>
      <search className="screen-only">
        <form className={css.filters} onSubmit={(event) => event.preventDefault()}>
          {props.search !== undefined && (
            <SearchField
              label={props.search}
              table={table}
              patient={props.patient}
              className={css.search}
            />
          )}
          {folds && (
            <Button
              variant="default"
              className={css.fold ?? ''}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {t.table.filters(chosen)}
            </Button>
          )}
          {filters.map(({ id, label, options }) => (
            <AddressSelect
              key={id}
              table={table}
              parameter={id}
              label={label}
              options={[{ value: '', label: t.table.all }, ...options]}
              className={folded}
            />
          ))}
          {props.fields && <div className={`${css.fields} ${folded ?? ''}`}>{props.fields}</div>}
          {all > 1 && (
            <OrderSelect
              table={table}
              columns={props.columns}
              order={props.order}
              className={folded}
            />
          )}
        </form>
      </search>
      {filters.length > 0 && (
        <FilterMenu table={table} parameters={['q', 'sort', ...filters.map(({ id }) => id)]} />
      )}
      {props.children}
      {(props.search !== undefined || filters.length > 0) && (
        <output className={`soft ${css.count}`}>{t.table.count(found, all)}</output>
      )}
    </div>
  )
}

/** Where the heads are not in sight, the order is chosen here. */
function OrderSelect<Row>(props: {
  table: string
  columns: readonly Column<Row>[]
  order: Order | undefined
  className: string | undefined
}) {
  const { t } = useI18n()
  const sortable = props.columns.filter(isSortable)
  if (sortable.length === 0) return undefined

  const options = sortable.flatMap((column) => {
    const { id, head } = column
    const ascending = { value: id, label: t.table.ascending(head) }
    const descending = { value: `-${id}`, label: t.table.descending(head) }
    return firstWayOf(column) === 'ascending' ? [ascending, descending] : [descending, ascending]
  })
  return (
    <AddressSelect
      table={props.table}
      parameter="sort"
      label={t.table.order}
      value={props.order ? orderText(props.order) : ''}
      options={[{ value: '', label: t.table.ownOrder }, ...options]}
      className={`${css.orderSelect} ${props.className ?? ''}`}
    />
  )
}

/** A choice that acts at once and stands in the address; another choice begins at the first page. */
function AddressSelect(props: {
  table: string
  parameter: string
  label: string
  value?: string
  options: readonly { readonly value: string; readonly label: string }[]
  className?: string | undefined
}) {
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const parameter = parameterOf(props.table, props.parameter)
  const choose = (value: string) =>
    void navigate(
      withFilters(address, { [parameter]: value, [parameterOf(props.table, 'page')]: '' }),
      { replace: true, preventScrollReset: true },
    )
  return (
    <NativeSelect
      label={props.label}
      value={props.value ?? address.get(parameter) ?? ''}
      onChange={({ currentTarget: { value } }) => choose(value)}
      data={[...props.options]}
      className={props.className ?? ''}
    />
  )
}

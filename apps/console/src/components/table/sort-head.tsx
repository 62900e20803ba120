import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { nextSort, parameterOf, type FirstWay, type Order } from './table-address.ts'
import css from './table.module.css'
import { withFilters } from './with-filters.ts'

/**
 * A head that orders the table by its column; how it is ordered now stands in the address.
 *
 * @param table - the table's name where a page has several
 */
export function SortHead(props: {
  by: string
  order: Order | undefined
  first: FirstWay
  table?: string
  className?: string | undefined
  children: ReactNode
}) {
  const [address] = useSearchParams()
  const { by, order, first, table = '' } = props
  const descending = order?.by === by ? order.descending : undefined
  const changes = {
    [parameterOf(table, 'sort')]: nextSort(order, by, first),
    [parameterOf(table, 'page')]: '',
  }
  return (
    <th
      scope="col"
      className={props.className}
      aria-sort={descending === undefined ? undefined : descending ? 'descending' : 'ascending'}
    >
      <Link to={withFilters(address, changes)} replace preventScrollReset className={css.order}>
        {props.children}
        <span aria-hidden="true" className={css.direction}>
          {descending === undefined ? '↕' : descending ? '↓' : '↑'}
        </span>
      </Link>
    </th>
  )
}

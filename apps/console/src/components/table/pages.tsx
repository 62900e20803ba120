import { Link, useSearchParams } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './pages.module.css'
import { parameterOf, readPage } from './table-address.ts'
import { withFilters } from './with-filters.ts'

/** The page that an address asks for by `?page=`, from 1. */
export function pageOf(address: string): number {
  return readPage(new URL(address).searchParams.get('page'))
}

interface Rows {
  readonly total: number
  readonly size: number
}

/**
 * The way through a list that is longer than a page; filters and order stay.
 *
 * @param of - how many rows there are in all, and on a page
 * @param table - the list's name where a page has several
 */
export function Pages(props: { page: number; pages: number; of: Rows; table?: string }) {
  const { t } = useI18n()
  const [address] = useSearchParams()
  const { page, pages, of, table = '' } = props
  if (pages < 2) return undefined
  const to = (wanted: number) =>
    withFilters(address, { [parameterOf(table, 'page')]: wanted === 1 ? '' : `${wanted}` })
  return (
    <nav className={`${css.pages} screen-only`} aria-label={t.app.page(page, pages)}>
      {page > 1 && <Link to={to(page - 1)}>← {t.app.previousPage}</Link>}
      <span>
        {t.app.page(page, pages)} ·{' '}
        {t.app.rows((page - 1) * of.size + 1, Math.min(page * of.size, of.total), of.total)}
      </span>
      {page < pages && <Link to={to(page + 1)}>{t.app.nextPage} →</Link>}
    </nav>
  )
}

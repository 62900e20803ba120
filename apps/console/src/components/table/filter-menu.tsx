import { Suspense, useState } from 'react'
import { useLocation, useParams, useRouteLoaderData } from 'react-router'
import type { Api } from '../../api/api.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { fetched } from '../fetched.tsx'
import css from './filter-menu.module.css'

const SavedFilters = fetched(async () => (await import('./saved-filters.tsx')).SavedFilters)

/** Filters that one uses often, under names: kept with the account, and shown to colleagues where one likes. */
export function FilterMenu(props: { table: string; parameters: readonly string[] }) {
  const { t } = useI18n()
  const { pathname } = useLocation()
  const { round } = useParams()
  const api = useRouteLoaderData<{ api: Api }>('frame')?.api
  const [open, setOpen] = useState(false)
  // The same list of another round has the same filters.
  const page = pathname.replace(/^\/rounds\/[^/]+/, '/rounds')
  const list = props.table === '' ? page : `${page}.${props.table}`
  return (
    <details
      className={`${css.menu} screen-only`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t.table.saved.title}</summary>
      {open && api && (
        <Suspense>
          <SavedFilters {...props} key={`${round} ${list}`} api={api} list={list} round={round} />
        </Suspense>
      )}
    </details>
  )
}

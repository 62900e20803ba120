import { NativeSelect } from '@mantine/core'
import { useNavigate, useSearchParams } from 'react-router'
import { SearchField } from '../../components/table/search-field.tsx'
import { withFilters } from '../../components/table/with-filters.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { SHOWN, type Filters } from './filters.ts'
import css from './overview.module.css'

/** Search and choice act at once, and stand in the address. */
export function FilterForm({ filters }: { filters: Filters }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const names = { all: t.overview.showAll, silent: t.overview.showSilent, few: t.overview.showFew }
  const show = (value: string) =>
    void navigate(withFilters(address, { show: value === 'all' ? '' : value }), {
      replace: true,
      preventScrollReset: true,
    })

  return (
    <search className="screen-only">
      <form className={css.filters} onSubmit={(event) => event.preventDefault()}>
        <SearchField />
        <NativeSelect
          label={t.overview.show}
          value={filters.shown}
          onChange={({ currentTarget: { value } }) => show(value)}
          data={SHOWN.map((value) => ({ value, label: names[value] }))}
        />
      </form>
    </search>
  )
}

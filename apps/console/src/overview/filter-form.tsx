import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useSpeech } from '../language/language.tsx'
import { SHOWN, withFilters, type Filters } from './filters.ts'
import css from './overview.module.css'

/** Search and choice act at once, and stand in the address. */
export function FilterForm({ filters }: { filters: Filters }) {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const input = useRef<HTMLInputElement>(null)
  const names = { all: t.overview.showAll, silent: t.overview.showSilent, few: t.overview.showFew }
  const filter = (changes: Record<string, string>) =>
    void navigate(withFilters(address, changes), { replace: true, preventScrollReset: true })

  // The field belongs to who types in it; a changed address fills it only when nobody does.
  useEffect(() => {
    const field = input.current
    if (field && document.activeElement !== field) field.value = filters.search
  }, [filters.search])

  return (
    <search className="screen-only">
      <form className={css.filters} onSubmit={(event) => event.preventDefault()}>
        <TextInput
          ref={input}
          type="search"
          label={t.overview.search}
          placeholder={t.overview.searchHint}
          defaultValue={filters.search}
          onChange={(event) => filter({ q: event.currentTarget.value })}
          autoComplete="off"
        />
        <NativeSelect
          label={t.overview.show}
          value={filters.shown}
          onChange={({ currentTarget: { value } }) =>
            filter({ show: value === 'all' ? '' : value })
          }
          data={SHOWN.map((value) => ({ value, label: names[value] }))}
        />
      </form>
    </search>
  )
}

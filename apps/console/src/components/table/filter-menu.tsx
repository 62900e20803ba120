import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation, useRouteLoaderData, useSearchParams } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import { closeOnEscape } from '../close-details.ts'
import css from './filter-menu.module.css'
import {
  filtersKey,
  keepFilters,
  LONGEST_NAME,
  MOST_FILTERS,
  readFilters,
  renamed,
  withFilter,
  type SavedFilter,
} from './saved-filters.ts'
import { parameterOf } from './table-address.ts'
import { withFilters } from './with-filters.ts'

/** Filters that one uses often, under names: they are one's own, and the same in every round. */
export function FilterMenu(props: { table: string; parameters: readonly string[] }) {
  const { t } = useI18n()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const frame = useRouteLoaderData<{ user?: { id: string } | null }>('frame')
  const key = filtersKey(frame?.user?.id ?? '', pathname, props.table)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from every field inside
    <details
      className={`${css.menu} screen-only`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={closeOnEscape}
    >
      <summary>{t.table.saved.title}</summary>
      {open && <Filters {...props} key={key} storedAt={key} />}
    </details>
  )
}

function Filters(props: { table: string; parameters: readonly string[]; storedAt: string }) {
  const { t } = useI18n()
  const words = t.table.saved
  const [address] = useSearchParams()
  const [filters, setFilters] = useState(() => readFilters(localStorage, props.storedAt))
  const [naming, setNaming] = useState<string>()
  const [deleted, setDeleted] = useState<SavedFilter>()
  const keys = props.parameters.map((parameter) => parameterOf(props.table, parameter))
  const current = new URLSearchParams([...address].filter(([key]) => keys.includes(key)))

  type Change = (kept: readonly SavedFilter[]) => readonly SavedFilter[]
  function change(by: Change, gone?: SavedFilter) {
    // Another window may have kept one meanwhile.
    const kept = readFilters(localStorage, props.storedAt)
    setFilters(keepFilters(localStorage, props.storedAt, by(kept)))
    setDeleted(gone)
    setNaming(undefined)
  }
  // Another filter takes the place of the whole one, and begins at the first page.
  const wayTo = (search: string) =>
    withFilters(address, {
      ...Object.fromEntries([...keys, parameterOf(props.table, 'page')].map((key) => [key, ''])),
      ...Object.fromEntries([...new URLSearchParams(search)].filter(([key]) => keys.includes(key))),
    })
  return (
    <div className={css.filters}>
      {filters.length > 0 && (
        <ul>
          {filters.map((filter) => (
            <li key={filter.name}>
              <Link
                to={wayTo(filter.search)}
                aria-current={filter.search === `${current}` ? 'true' : undefined}
                preventScrollReset
              >
                {filter.name}
              </Link>
              <Button size="compact-sm" variant="subtle" onClick={() => setNaming(filter.name)}>
                {words.rename}
                <span className="unseen"> {filter.name}</span>
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() =>
                  change((kept) => kept.filter(({ name }) => name !== filter.name), filter)
                }
              >
                {words.remove}
                <span className="unseen"> {filter.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {deleted && (
        <output>
          {words.removed}{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => change((kept) => withFilter(kept, deleted))}
          >
            {t.form.undo}
          </Button>
        </output>
      )}
      {naming !== undefined ? (
        <NameForm
          key={naming}
          label={words.newName(naming)}
          button={words.rename}
          onName={(name) => change((kept) => renamed(kept, naming, name))}
        />
      ) : `${current}` === '' ? (
        <p className="note">{words.none}</p>
      ) : filters.length < MOST_FILTERS ? (
        <NameForm
          label={words.name}
          button={words.save}
          onName={(name) => change((kept) => withFilter(kept, { name, search: `${current}` }))}
        />
      ) : (
        <p className="note">{words.full(MOST_FILTERS)}</p>
      )}
    </div>
  )
}

function NameForm(props: { label: string; button: string; onName: (name: string) => void }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const name = new FormData(event.currentTarget).get('name')
        if (typeof name === 'string' && name.trim() !== '') props.onName(name)
        event.currentTarget.reset()
      }}
    >
      <TextInput
        name="name"
        label={props.label}
        required
        withAsterisk={false}
        maxLength={LONGEST_NAME}
        autoComplete="off"
      />
      <Button type="submit" variant="default">
        {props.button}
      </Button>
    </form>
  )
}

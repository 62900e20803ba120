import { Button, TextInput } from '@mantine/core'
import { endpoints, LONGEST_FILTER_NAME, MOST_FILTERS, type ListFilter } from '@phieu/office'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Api } from '../../api/api.ts'
import { attempt, type Failure } from '../../api/attempt.ts'
import { troubleOf } from '../../api/problem.ts'
import { queryOf } from '../../api/query-of.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { FailureNote } from '../failure-note.tsx'
import css from './filter-menu.module.css'
import { OwnFilter, SharedFilter } from './saved-filter.tsx'
import { parameterOf } from './table-address.ts'
import { withFilters } from './with-filters.ts'

/** The filters of a list, and the name under which the one in use is kept. */
export function SavedFilters(props: {
  api: Api
  list: string
  round: string | undefined
  table: string
  parameters: readonly string[]
}) {
  const { t } = useI18n()
  const words = t.table.saved
  const { api, list, round } = props
  const queries = useQueryClient()
  const [address] = useSearchParams()
  const asked = { query: { list, ...(round !== undefined && { round }) } }
  const query = queryOf(api, endpoints.listFilters, asked)
  const { data, error, isError } = useQuery(query)
  const [naming, setNaming] = useState<ListFilter>()
  const [deleted, setDeleted] = useState<ListFilter>()
  const [failure, setFailure] = useState<Failure>()
  if (isError) return <FailureNote failure={{ trouble: troubleOf(error), faults: [] }} />
  if (!data) return <output className="note">{t.app.opening}</output>

  const keys = props.parameters.map((parameter) => parameterOf(props.table, parameter))
  const current = `${new URLSearchParams([...address].filter(([key]) => keys.includes(key)))}`
  const own = data.filters.filter(({ by }) => by === null)
  const others = data.filters.filter(({ by }) => by !== null)

  async function change(work: () => Promise<unknown>, gone?: ListFilter) {
    const done = await attempt(work)
    setFailure(done.trouble ? done : undefined)
    if (!done.trouble) {
      setDeleted(gone)
      setNaming(undefined)
    }
    await queries.invalidateQueries({ queryKey: query.queryKey })
  }
  const keep = (filter: Pick<ListFilter, 'name' | 'search'> & Partial<ListFilter>) => {
    const { name, search, sharedIn = null } = filter
    const json = { list, name, search, ...(sharedIn !== null && { sharedIn }) }
    return change(() => api.ask(endpoints.keepFilter, { json }))
  }
  // Another filter takes the place of the whole one, and begins at the first page.
  const wayTo = ({ search }: ListFilter) =>
    withFilters(address, {
      ...Object.fromEntries([...keys, parameterOf(props.table, 'page')].map((key) => [key, ''])),
      ...Object.fromEntries([...new URLSearchParams(search)].filter(([key]) => keys.includes(key))),
    })
  const shown = (filter: ListFilter) => ({
    filter,
    to: wayTo(filter),
    current: filter.search === current,
  })
  return (
    <div className={css.filters}>
      {own.length > 0 && (
        <ul>
          {own.map((filter) => (
            <OwnFilter
              key={filter.id}
              {...shown(filter)}
              round={round}
              {...(data.shareable &&
                round !== undefined && {
                  onShare: (shared: boolean) =>
                    void change(() =>
                      api.ask(endpoints.changeFilter, {
                        param: { id: filter.id },
                        json: { sharedIn: shared ? round : null },
                      }),
                    ),
                })}
              onRename={() => setNaming(filter)}
              onRemove={() =>
                void change(
                  () => api.ask(endpoints.removeFilter, { param: { id: filter.id } }),
                  filter,
                )
              }
            />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <p className="note">{words.others}</p>
          <ul>
            {others.map((filter) => (
              <SharedFilter key={filter.id} {...shown(filter)} />
            ))}
          </ul>
        </>
      )}
      {deleted && (
        <output>
          {words.removed}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => void keep(deleted)}>
            {t.form.undo}
          </Button>
        </output>
      )}
      {naming !== undefined ? (
        <NameForm
          key={naming.id}
          label={words.newName(naming.name)}
          button={words.rename}
          onName={(name) =>
            void change(() =>
              api.ask(endpoints.changeFilter, { param: { id: naming.id }, json: { name } }),
            )
          }
        />
      ) : current === '' ? (
        <p className="note">{words.none}</p>
      ) : own.length < MOST_FILTERS ? (
        <NameForm
          label={words.name}
          button={words.save}
          onName={(name) => void keep({ name, search: current })}
        />
      ) : (
        <p className="note">{words.full(MOST_FILTERS)}</p>
      )}
      {failure && (
        <FailureNote
          failure={failure}
          {...(failure.trouble === 'conflict' && { sentence: words.taken })}
        />
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
        maxLength={LONGEST_FILTER_NAME}
        autoComplete="off"
      />
      <Button type="submit" variant="default">
        {props.button}
      </Button>
    </form>
  )
}

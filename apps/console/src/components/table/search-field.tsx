import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useI18n } from '../../i18n/i18n.tsx'
import { parameterOf } from './table-address.ts'
import { withFilters } from './with-filters.ts'

/**
 * Looks for rows while one types; what is looked for stands in the address.
 *
 * @param label - "search units" where it is left out
 * @param table - the list's name where a page has several
 * @param patient - waits until nobody types any more, because the server is asked
 */
export function SearchField(props: {
  label?: string
  table?: string
  patient?: boolean
  className?: string | undefined
}) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const input = useRef<HTMLInputElement>(null)
  const { label = t.overview.search, table = '', patient = false } = props
  const parameter = parameterOf(table, 'q')
  const search = address.get(parameter) ?? ''

  // The field belongs to who types in it; a changed address fills it only when nobody does.
  useEffect(() => {
    const field = input.current
    if (field && document.activeElement !== field) field.value = search
  }, [search])

  const look = (value: string) =>
    void navigate(withFilters(address, { [parameter]: value, [parameterOf(table, 'page')]: '' }), {
      replace: true,
      preventScrollReset: true,
    })
  const lookLater = useDebouncedCallback(look, PATIENCE)

  return (
    <TextInput
      ref={input}
      type="search"
      className={props.className ?? ''}
      label={label}
      placeholder={t.table.searchHint}
      defaultValue={search}
      onChange={({ currentTarget: { value } }) => (patient ? lookLater(value) : look(value))}
      autoComplete="off"
    />
  )
}

/** How long nobody types before the server is asked, in ms. */
const PATIENCE = 250

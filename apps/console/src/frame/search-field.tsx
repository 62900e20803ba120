import { TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useSpeech } from '../language/language.tsx'
import { withFilters } from './with-filters.ts'

/** Looks for a unit while one types; what is looked for stands in the address as `q`. */
export function SearchField() {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const input = useRef<HTMLInputElement>(null)
  const search = address.get('q') ?? ''

  // The field belongs to who types in it; a changed address fills it only when nobody does.
  useEffect(() => {
    const field = input.current
    if (field && document.activeElement !== field) field.value = search
  }, [search])

  return (
    <TextInput
      ref={input}
      type="search"
      label={t.overview.search}
      placeholder={t.overview.searchHint}
      defaultValue={search}
      onChange={({ currentTarget: { value } }) =>
        void navigate(withFilters(address, { q: value }), {
          replace: true,
          preventScrollReset: true,
        })
      }
      autoComplete="off"
    />
  )
}

import { useSearchParams } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { withFilters } from '../components/table/with-filters.ts'
import { DayField } from '../components/form/day-field.tsx'

/** From which day to which; both stand in the address, and either may be left out. */
export function DayRange() {
  const { t } = useI18n()
  const [address, setAddress] = useSearchParams()
  const field = (name: 'from' | 'to') => (
    <DayField
      key={`${name} ${address.get(name) ?? ''}`}
      label={t.log[name]}
      defaultValue={address.get(name) ?? ''}
      onDay={(day) => setAddress(withFilters(address, { [name]: day, page: '' }))}
    />
  )
  return (
    <>
      {field('from')}
      {field('to')}
    </>
  )
}

import { TextInput } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { withFilters } from '../components/table/with-filters.ts'
import css from './log.module.css'

/** From which day to which; both stand in the address, and either may be left out. */
export function DayRange() {
  const { t } = useI18n()
  const [address, setAddress] = useSearchParams()
  const field = (name: 'from' | 'to') => (
    <TextInput
      key={`${name} ${address.get(name) ?? ''}`}
      label={t.log[name]}
      type="date"
      defaultValue={address.get(name) ?? ''}
      onChange={({ currentTarget: { value } }) =>
        setAddress(withFilters(address, { [name]: value, page: '' }))
      }
    />
  )
  return (
    <div className={css.days}>
      {field('from')}
      {field('to')}
    </div>
  )
}

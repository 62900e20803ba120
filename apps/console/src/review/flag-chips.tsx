import { useI18n } from '../i18n/i18n.tsx'
import { flagName } from './flag-words.ts'
import css from './review.module.css'

/** The flags of a ballot by their names. */
export function FlagChips({ flags }: { flags: readonly string[] }) {
  const { t } = useI18n()
  if (flags.length === 0) return '–'
  return (
    <ul className={css.chips}>
      {flags.map((flag) => (
        <li key={flag}>{flagName(flag, t)}</li>
      ))}
    </ul>
  )
}

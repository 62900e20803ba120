import { useSpeech } from '../i18n/language.tsx'
import { flagName } from './flag-words.ts'
import css from './review.module.css'

/** The flags of a ballot by their names. */
export function FlagChips({ flags }: { flags: readonly string[] }) {
  const { t } = useSpeech()
  if (flags.length === 0) return '–'
  return (
    <ul className={css.chips}>
      {flags.map((flag) => (
        <li key={flag}>{flagName(flag, t)}</li>
      ))}
    </ul>
  )
}

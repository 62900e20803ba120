import { useSpeech } from '../i18n/language.tsx'
import css from './account.module.css'

/** Codes to be written down: ten signs each, in two groups. */
export function WrittenCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useSpeech()
  return (
    <ul className={css.codes} aria-label={t.ownAccount.codes}>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}

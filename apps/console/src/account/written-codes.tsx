import { useI18n } from '../i18n/i18n.tsx'
import css from './account.module.css'

/** Codes to be written down: ten signs each, in two groups. */
export function WrittenCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useI18n()
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

import { useDoor } from '../i18n/door.tsx'
import css from './frame.module.css'

/** The other language, one click away and named in itself. */
export function LanguageSwitch() {
  const { t, language, choose } = useDoor()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <button type="button" className={css.quiet} lang={other} onClick={() => choose(other)}>
      {t.app.otherLanguage}
    </button>
  )
}

import { useSpeech } from '../i18n/language.tsx'
import css from './frame.module.css'

/** The other language, one click away and named in itself. */
export function LanguageSwitch() {
  const { t, language, speak } = useSpeech()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <button type="button" className={css.quiet} lang={other} onClick={() => speak(other)}>
      {t.app.otherLanguage}
    </button>
  )
}

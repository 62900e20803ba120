import { useI18n } from './i18n/i18n.tsx'
import { insecureWords } from './i18n/insecure-words.ts'
import { LanguageSwitch } from './ui/language-switch.tsx'

/**
 * Instead of the app, over plain http from another machine: browsers then have no digests, no
 * worker and no locks, and ballots could be read and changed on the way.
 */
export function InsecureScreen() {
  const { language, t, choose } = useI18n(insecureWords)
  const { app } = useI18n().t
  return (
    <div className="layout">
      <header className="head">
        <span className="brand" lang="vi">
          Phiếu
        </span>
        <LanguageSwitch
          other={language === 'vi' ? 'en' : 'vi'}
          label={app.switchLanguage}
          onSwitch={choose}
        />
      </header>
      <main className="main">
        <div className="sheet">
          <h1>{t.title}</h1>
          <p role="alert">{t.text}</p>
        </div>
      </main>
    </div>
  )
}

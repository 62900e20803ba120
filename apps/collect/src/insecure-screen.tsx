import { useI18n } from './i18n/i18n.tsx'
import { insecureWords } from './i18n/insecure-words.ts'

/**
 * Instead of the app, over plain http from another machine: browsers then have no digests, no
 * worker and no locks, and ballots could be read and changed on the way.
 */
export function InsecureScreen() {
  const { t } = useI18n(insecureWords)
  return (
    <div className="layout">
      <main className="main">
        <div className="sheet">
          <h1>{t.title}</h1>
          <p role="alert">{t.text}</p>
        </div>
      </main>
    </div>
  )
}

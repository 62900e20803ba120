import { useI18n } from './i18n/i18n.tsx'

/**
 * Instead of the app, over plain http from another machine: browsers then have no digests, no
 * worker and no locks, and ballots could be read and changed on the way.
 */
export function InsecureScreen() {
  const { failure } = useI18n().t
  return (
    <div className="layout">
      <main className="main">
        <div className="sheet">
          <h1>{failure.insecureTitle}</h1>
          <p role="alert">{failure.insecure}</p>
        </div>
      </main>
    </div>
  )
}

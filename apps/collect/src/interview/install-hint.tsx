import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import type { InstallOffer } from '../browser/install-offer.ts'

/** How to bring the app to the home screen, where this browser has a way. */
export function InstallHint({ offer }: { offer: InstallOffer }) {
  const { install } = useI18n(interviewWords).t
  const way = offer.way()
  if (way === 'done' || way === 'unknown') return null

  return (
    <section className="card">
      <h2>{install.title}</h2>
      <p>{install.why}</p>
      {way === 'by-hand' ? (
        <p>{install.ios}</p>
      ) : (
        <button className="button" type="button" onClick={() => void offer.install()}>
          {install.install}
        </button>
      )}
    </section>
  )
}

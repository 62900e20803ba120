import { useI18n } from '../../i18n/i18n.tsx'
import css from './overview.module.css'

/** In a round without a ballot: how the first one comes. */
export function StartHere() {
  const { t } = useI18n()
  return (
    <section className={css.start} aria-labelledby="start-here">
      <h2 id="start-here">{t.start.title}</h2>
      <p>{t.start.lead}</p>
      <ol>
        {t.start.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

import { useI18n } from '../i18n/i18n.tsx'
import css from './status.module.css'

/** What becomes of envelopes that came late; all of them alike, and decided with the approval. */
export function LateChoice({ held }: { held: number }) {
  const { t } = useI18n()
  const words = t.course.late
  return (
    <fieldset className={css.late}>
      <legend>{words.legend(held)}</legend>
      {(['take', 'leave'] as const).map((choice) => (
        <label key={choice} className={css.understood}>
          <input type="radio" name="late" value={choice} required /> {words[choice]}
        </label>
      ))}
      <p className="note">{words.why}</p>
    </fieldset>
  )
}

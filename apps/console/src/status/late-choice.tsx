import { useI18n } from '../i18n/i18n.tsx'
import css from './status.module.css'

/** What becomes of envelopes that came late; all of them alike, and decided with the approval. */
export function LateChoice(props: {
  /** The id of the form that it belongs to. */
  form: string
  held: number
  onChange: (choice: 'take' | 'leave') => void
}) {
  const { t } = useI18n()
  const words = t.status.late
  const { form, held, onChange } = props
  return (
    <fieldset className={css.late}>
      <legend>{words.legend(held)}</legend>
      {(['take', 'leave'] as const).map((choice) => (
        <label key={choice} className={css.understood}>
          <input
            type="radio"
            form={form}
            name="late"
            value={choice}
            required
            onChange={() => onChange(choice)}
          />{' '}
          {words[choice]}
        </label>
      ))}
      <p className="note">{words.why}</p>
    </fieldset>
  )
}

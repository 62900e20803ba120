import type { Failure } from '../api/attempt.ts'
import { useI18n } from '../i18n/i18n.tsx'
import css from './form.module.css'
import { Message } from './message.tsx'

/**
 * Why a form was not taken: what the server says of this case, or the sentence of its trouble, and every fault with what to do about it.
 * What was typed stays in the form.
 *
 * @param sentence - instead of the general one, where the page knows better what to say
 */
export function FailureNote({
  failure,
  sentence,
}: {
  failure: Failure
  sentence?: string | undefined
}) {
  const { t, language } = useI18n()
  const { trouble, faults, said } = failure
  return (
    <Message tone="bad">
      {said?.[language] ?? sentence ?? t.trouble[trouble]}
      {faults.length > 0 && (
        <>
          {' '}
          {t.form.faults(faults.length)}
          <span className={css.faults}>
            {faults.map((fault) => (
              <span key={`${fault.column} ${fault.row} ${fault.code} ${fault.message.vi}`}>
                {fault.message[language]}
              </span>
            ))}
          </span>
        </>
      )}
    </Message>
  )
}

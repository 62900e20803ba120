import { useEffect, useEffectEvent } from 'react'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { SubmitButton } from './submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { FailureNote } from './failure-note.tsx'
import { Message } from './message.tsx'

/** What was just done and can be taken back, as long as the page stays: one button, no question. */
export function UndoNote(props: {
  /** What was done, in a sentence. */
  done: string
  /** What the action of the page is told to take it back. */
  fields: Readonly<Record<string, string>>
  onUndone: () => void
}) {
  const { t } = useI18n()
  const fetcher = useFetcher<Attempt>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  const finish = useEffectEvent(props.onUndone)
  useEffect(() => {
    if (outcome && outcome.trouble === undefined) finish()
  }, [outcome])

  return (
    <>
      <Message tone="good">{props.done}</Message>
      <fetcher.Form method="post" className="screen-only">
        {Object.entries(props.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="default" busy={fetcher.state !== 'idle'}>
          {t.form.undo}
        </SubmitButton>
        {outcome?.trouble !== undefined && <FailureNote failure={outcome} />}
      </fetcher.Form>
    </>
  )
}

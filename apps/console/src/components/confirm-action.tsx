import { TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { SubmitButton } from './submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { closeDetails } from './close-details.ts'
import css from './confirm-action.module.css'
import { FailureNote } from './failure-note.tsx'
import { FoldButton } from './fold-button.tsx'
import { Message } from './message.tsx'

/** In characters. */
const LONGEST_REASON = 1000

/**
 * Something that changes more than a field. It opens first: what will happen is read where it is
 * done, a reason is asked for, and what cannot be taken back wants a tick. The action of the page
 * answers with an `Attempt`; when it worked, the form closes.
 */
export function ConfirmAction(props: {
  /** What is pressed first. */
  label: string
  /** What will happen, in a sentence. */
  effect: ReactNode
  /** What does it. */
  confirm: string
  /** What the action is told beside the reason, such as `intent` and `id`. */
  fields: Readonly<Record<string, string>>
  /** Cannot be taken back, or takes something from somebody. */
  destructive?: boolean
  /** Asks for `reason`. */
  reason?: 'required' | 'optional'
  reasonLabel?: string
  /** What the reason mostly is, as far as there is room for it; it may be written over. */
  usualReason?: string | undefined
  /** A sentence that must be ticked. */
  understood?: string
  /** What is said when it worked. */
  done?: string
  onDone?: () => void
  /** The address of the action; of this page, where it is left out. */
  action?: string
  /** Instead of the general sentences of a trouble, where the page knows better. */
  sentences?: Partial<Record<string, string>>
  /** More fields. */
  children?: ReactNode
}) {
  const { t } = useI18n()
  const fetcher = useFetcher<Attempt>()
  const details = useRef<HTMLDetailsElement>(null)
  const { destructive = false, reason } = props
  const busy = fetcher.state !== 'idle'
  const outcome = busy ? undefined : fetcher.data

  const close = () => {
    if (details.current) closeDetails(details.current)
  }
  const finish = useEffectEvent(() => {
    close()
    details.current?.querySelector('form')?.reset()
    props.onDone?.()
  })
  useEffect(() => {
    if (outcome && outcome.trouble === undefined) finish()
  }, [outcome])

  return (
    <>
      <details
        ref={details}
        className={`${css.confirm} screen-only`}
        data-destructive={destructive || undefined}
      >
        <summary>{props.label}</summary>
        <fetcher.Form
          method="post"
          {...(props.action !== undefined && { action: props.action })}
          className={css.form}
        >
          <p>{props.effect}</p>
          {Object.entries(props.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {props.children}
          {reason && (
            <TextInput
              label={
                props.reasonLabel ?? (reason === 'required' ? t.form.reason : t.form.reasonOptional)
              }
              name="reason"
              defaultValue={props.usualReason?.slice(0, LONGEST_REASON)}
              required={reason === 'required'}
              withAsterisk={false}
              maxLength={LONGEST_REASON}
              autoComplete="off"
            />
          )}
          {props.understood && (
            <label className={css.understood}>
              <input type="checkbox" required /> <span>{props.understood}</span>
            </label>
          )}
          <div className={css.ways}>
            <SubmitButton color={destructive ? 'red' : 'green'} busy={busy}>
              {busy ? t.form.doing : props.confirm}
            </SubmitButton>
            <FoldButton />
          </div>
          {outcome?.trouble !== undefined && (
            <FailureNote failure={outcome} sentence={props.sentences?.[outcome.trouble]} />
          )}
        </fetcher.Form>
      </details>
      {props.done && outcome && outcome.trouble === undefined && (
        <Message tone="good">{props.done}</Message>
      )}
    </>
  )
}

import { Textarea } from '@mantine/core'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import formCss from '../components/form.module.css'
import { Message } from '../components/message.tsx'
import css from '../distribution/distribution.module.css'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { MailingAnswer } from './change-mailing.ts'

/** Notices of failure, pasted as they came: the addresses in them get no more letters. */
export function NoteBounces() {
  const words = useI18n().t.mailing
  const fetcher = useFetcher<Attempt<MailingAnswer>>()
  const busy = fetcher.state !== 'idle'
  const came = busy ? undefined : fetcher.data
  const bounced = came?.trouble === undefined ? came?.answer.bounced : undefined
  return (
    <section className={`${css.one} screen-only`}>
      <h2>{words.bounces}</h2>
      <p>{words.bouncesWhat}</p>
      <fetcher.Form method="post" className={formCss.form}>
        <input type="hidden" name="intent" value="bounces" />
        <Textarea
          label={words.bouncesText}
          name="text"
          autosize={false}
          rows={4}
          required
          withAsterisk={false}
          autoComplete="off"
        />
        <SubmitButton busy={busy}>{words.bouncesDo}</SubmitButton>
      </fetcher.Form>
      {bounced !== undefined && (
        <Message tone={bounced > 0 ? 'good' : 'care'}>{words.bouncesDone(bounced)}</Message>
      )}
      {came?.trouble !== undefined && <FailureNote failure={came} />}
    </section>
  )
}

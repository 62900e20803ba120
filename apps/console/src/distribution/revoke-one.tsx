import { TextInput } from '@mantine/core'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import formCss from '../components/form.module.css'
import { Message } from '../components/message.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { BatchAnswer } from './change-batch.ts'
import css from './distribution.module.css'

/** Takes back the invitation whose letter was lost, by the code on it. */
export function RevokeOne() {
  const { t } = useI18n()
  const words = t.distribution.invitations
  const fetcher = useFetcher<Attempt<BatchAnswer>>()
  const busy = fetcher.state !== 'idle'
  const came = busy ? undefined : fetcher.data
  const outcome = came?.trouble === undefined ? came?.answer.outcome : undefined
  return (
    <section className={`${css.one} screen-only`}>
      <h2>{words.one}</h2>
      <p>{words.oneWhat}</p>
      <fetcher.Form method="post" className={formCss.form}>
        <input type="hidden" name="intent" value="revoke-code" />
        <TextInput
          label={words.oneCode}
          name="code"
          required
          withAsterisk={false}
          autoComplete="off"
        />
        <SubmitButton color="red" busy={busy}>
          {words.one}
        </SubmitButton>
      </fetcher.Form>
      {outcome && (
        <Message tone={outcome === 'revoked' ? 'good' : 'bad'}>{words.outcomes[outcome]}</Message>
      )}
      {came?.trouble !== undefined && <FailureNote failure={came} />}
    </section>
  )
}

import { useId } from 'react'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { FileField } from '../components/file-field.tsx'
import { Message } from '../components/message.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './status.module.css'

/** A package that is no longer as it was published comes back from anybody who kept it. */
export function PutPackageBack({ damaged }: { damaged: boolean }) {
  const { t } = useI18n()
  const words = t.status.putBack
  const field = useId()
  const fetcher = useFetcher<Attempt>()
  const busy = fetcher.state !== 'idle'
  return (
    <>
      <details id="package" open={damaged} className={css.move}>
        <summary>{words.title}…</summary>
        <fetcher.Form method="post" encType="multipart/form-data" className={css.form}>
          <p>{words.lead}</p>
          <input type="hidden" name="intent" value="package" />
          <label htmlFor={field}>{words.file}</label>
          <FileField id={field} name="file" accept=".zip" required />
          <SubmitButton busy={busy}>{words.send}</SubmitButton>
          {!busy && fetcher.data?.trouble && <FailureNote failure={fetcher.data} />}
        </fetcher.Form>
      </details>
      {!busy && fetcher.data && !fetcher.data.trouble && (
        <Message tone="good">{words.done}</Message>
      )}
    </>
  )
}

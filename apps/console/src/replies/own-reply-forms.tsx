import { Textarea } from '@mantine/core'
import { REPLY_LENGTH, ReplyFileQuery } from '@phieu/office'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { FileField } from '../components/file-field.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './replies.module.css'

/** Both forms share it: where the text was taken and its file was not, the second one says why. */
const keyOf = (round: string) => `own reply ${round}`

const files = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png'

/** Sends the one objection of a unit, its file after it. */
export function OwnObjectionForm({ round }: { round: string }) {
  const { t } = useI18n()
  const words = t.replies.own
  const fetcher = useFetcher<Attempt>({ key: keyOf(round) })
  const busy = fetcher.state !== 'idle'
  return (
    <fetcher.Form method="post" encType="multipart/form-data" className={`screen-only ${css.form}`}>
      <h3>{words.object}</h3>
      <input type="hidden" name="round" value={round} />
      <Textarea
        label={words.text}
        description={words.textHint}
        name="text"
        required
        withAsterisk={false}
        maxLength={REPLY_LENGTH}
        rows={6}
      />
      <AttachedFile round={round} />
      <p className="note">{words.once}</p>
      <label>
        <input type="checkbox" required /> {words.understood}
      </label>
      <SubmitButton busy={busy}>{words.send}</SubmitButton>
      {!busy && fetcher.data?.trouble && <FailureNote failure={fetcher.data} />}
    </fetcher.Form>
  )
}

/** Sends the file of an objection that has none yet. */
export function OwnFileForm({ round }: { round: string }) {
  const { t } = useI18n()
  const words = t.replies.own
  const fetcher = useFetcher<Attempt>({ key: keyOf(round) })
  const busy = fetcher.state !== 'idle'
  return (
    <fetcher.Form method="post" encType="multipart/form-data" className={`screen-only ${css.form}`}>
      <input type="hidden" name="round" value={round} />
      <AttachedFile round={round} required />
      <SubmitButton variant="default" busy={busy}>
        {words.addFile}
      </SubmitButton>
      {!busy && fetcher.data?.trouble && <FailureNote failure={fetcher.data} />}
    </fetcher.Form>
  )
}

/** A name that the server would refuse is said at once, before the text is sent without its file. */
function AttachedFile({ round, required }: { round: string; required?: boolean }) {
  const { t } = useI18n()
  const id = `file-${round}`
  return (
    <div className={css.file}>
      <span id={id}>{t.replies.own.fileLabel}</span>
      <FileField
        name="file"
        accept={files}
        required={required}
        aria-labelledby={id}
        nameFault={(name) =>
          ReplyFileQuery.safeParse({ name }).success ? undefined : t.form.wrong.fileName
        }
      />
    </div>
  )
}

import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { useSpeech } from '../i18n/language.tsx'

/** What came of a form of this page: that it was done, or why not. Nothing before it was sent. */
export function Outcome(props: {
  fetcher: { readonly state: string; readonly data: Attempt | undefined }
  done: string
}) {
  const { t } = useSpeech()
  const { state, data } = props.fetcher
  if (state !== 'idle' || !data) return undefined
  if (data.trouble === undefined) return <Message tone="good">{props.done}</Message>
  return (
    <FailureNote
      failure={data}
      sentence={data.trouble === 'malformed' ? t.ownAccount.malformed : undefined}
    />
  )
}

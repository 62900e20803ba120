import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'

/** What came of a form of this page: that it was done, or why not. Nothing before it was sent. */
export function Outcome(props: {
  fetcher: { readonly state: string; readonly data: Attempt | undefined }
  done: string
}) {
  const { t } = useI18n()
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

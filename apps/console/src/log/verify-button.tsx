import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import { CopyField } from '../components/copy-field.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './log.module.css'
import type { verifyLog } from './verify-log.ts'

/** Checks the log on demand, and shows the hash that is worth noting down. */
export function VerifyLog() {
  const { t } = useI18n()
  const words = t.log
  const fetcher = useFetcher<typeof verifyLog>()
  const busy = fetcher.state !== 'idle'
  const outcome = busy ? undefined : fetcher.data

  return (
    <div className={`${css.verify} screen-only`}>
      <fetcher.Form method="post">
        <Button type="submit" variant="default">
          {busy ? words.verifying : words.verify}
        </Button>
      </fetcher.Form>
      {outcome?.trouble !== undefined && <FailureNote failure={outcome} />}
      {outcome && outcome.trouble === undefined && <Verdict verdict={outcome.answer} />}
    </div>
  )
}

type Verdict = Extract<Awaited<ReturnType<typeof verifyLog>>, { answer: unknown }>['answer']

function Verdict({ verdict }: { verdict: Verdict }) {
  const { log: words } = useI18n().t
  if (!verdict.unbroken) {
    return <Message tone="bad">{words.broken(verdict.place, words.faults[verdict.fault])}</Message>
  }
  const { place, hash } = verdict.head
  return (
    <>
      <Message tone="good">{words.unbroken(place)}</Message>
      <CopyField label={words.head} value={hash} description={words.headHint} />
    </>
  )
}

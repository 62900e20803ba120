import { Button } from '@mantine/core'
import type { Round } from '@phieu/survey'
import { useFetcher } from 'react-router'
import type { Attempt } from '../../api/attempt.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { Message } from '../../components/message.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from '../box.module.css'
import { isTrial } from '../is-trial.ts'

/** Paper or server: what each means, in a sentence that holds. In a trial the server comes first. */
export function KeyChoice(props: {
  round: Round
  holder: 'sheets' | 'server' | null
  onBegin: () => void
}) {
  const { t } = useI18n()
  const { round, holder, onBegin } = props
  const ways = [<OnSheets key="sheets" onBegin={onBegin} />, <OnServer key="server" />]
  return (
    <>
      {holder === 'sheets' && <Message tone="care">{t.boxKey.making.replaces}</Message>}
      {isTrial(round) ? ways.toReversed() : ways}
    </>
  )
}

function OnSheets({ onBegin }: { onBegin: () => void }) {
  const { t } = useI18n()
  const words = t.boxKey.making
  return (
    <section className={css.part}>
      <h2>{words.sheets}</h2>
      <p>{words.sheetsLead}</p>
      <p className="soft">{words.needs}</p>
      <Button onClick={onBegin}>{words.begin}</Button>
    </section>
  )
}

/** What it means is read where it is ticked; nothing is hidden behind a line. */
function OnServer() {
  const { t } = useI18n()
  const words = t.boxKey.making
  const fetcher = useFetcher<Attempt>()
  const busy = fetcher.state !== 'idle'
  const outcome = busy ? undefined : fetcher.data
  return (
    <section className={css.part}>
      <h2>{words.server}</h2>
      <p>{words.serverLead}</p>
      <p className="soft">{words.serverFor}</p>
      <p>{words.serverEffect}</p>
      <fetcher.Form method="post" className={css.server}>
        <label className={css.understood}>
          <input type="checkbox" required /> <span>{words.serverUnderstood}</span>
        </label>
        <SubmitButton variant="default" busy={busy}>
          {busy ? t.form.doing : words.serverDo}
        </SubmitButton>
      </fetcher.Form>
      {outcome?.trouble !== undefined && <FailureNote failure={outcome} />}
      {outcome && outcome.trouble === undefined && (
        <Message tone="good">{words.serverDone}</Message>
      )}
    </section>
  )
}

import { Button } from '@mantine/core'
import type { Round } from '@phieu/survey'
import { ConfirmAction } from '../../components/confirm-action.tsx'
import { Message } from '../../components/message.tsx'
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

function OnServer() {
  const { t } = useI18n()
  const words = t.boxKey.making
  return (
    <section className={css.part}>
      <h2>{words.server}</h2>
      <p>{words.serverLead}</p>
      <p className="soft">{words.serverFor}</p>
      <ConfirmAction
        label={words.serverLabel}
        effect={words.serverEffect}
        confirm={words.serverDo}
        understood={words.serverUnderstood}
        fields={{ holder: 'server' }}
        done={words.serverDone}
      />
    </section>
  )
}

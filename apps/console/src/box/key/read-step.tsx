import { Button } from '@mantine/core'
import type { BallotKey } from '@phieu/survey/envelope'
import type { Failure } from '../../api/attempt.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from '../box.module.css'
import { SheetReader } from '../sheet/sheet-reader.tsx'

/** One of the printed sheets is read back: from paper, because the screen shows none. */
export function ReadStep(props: {
  round: string
  publicKey: string
  saving: 'idle' | 'busy' | Failure
  onKey: (key: Pick<BallotKey, 'publicKey'>) => void
  onPrintAgain: () => void
}) {
  const { t } = useI18n()
  const words = t.boxKey.making
  const { round, publicKey, saving, onKey, onPrintAgain } = props
  return (
    <section className={css.part}>
      <h2>{words.read}</h2>
      <p>{words.readLead}</p>
      <SheetReader expected={{ round, publicKey }} busy={saving === 'busy'} onKey={onKey} />
      {saving === 'busy' && <output>{words.saving}</output>}
      {typeof saving === 'object' && (
        <>
          <Message tone="care">{words.failed}</Message>
          <FailureNote failure={saving} />
          <Button onClick={() => onKey({ publicKey })}>{words.saveAgain}</Button>
        </>
      )}
      <Button variant="subtle" onClick={onPrintAgain}>
        {words.printAgain}
      </Button>
    </section>
  )
}

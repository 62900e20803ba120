import { useState } from 'react'
import type { Attempt } from '../../api/attempt.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useRole } from '../../layout/office-data.ts'
import css from '../box.module.css'
import { Fingerprint } from '../fingerprint.tsx'
import { SheetReader } from '../sheet/sheet-reader.tsx'
import { LostSheets } from './lost-sheets.tsx'

/** Reads the sheet and opens the box with it; below, what to do when there is no sheet. */
export function BringSheet(props: {
  round: string
  named: number
  publicKey: string
  open: (secret: string) => Promise<Attempt>
}) {
  const { t } = useI18n()
  const role = useRole()
  const words = t.box.opening
  const { round, named, publicKey, open } = props
  const [state, setState] = useState<'idle' | 'busy' | Attempt>('idle')
  const bring = async (secret: string) => {
    setState('busy')
    setState(await open(secret))
  }
  if (role !== 'admin' && role !== 'council') return <p>{words.notYours}</p>
  return (
    <>
      <section className={css.part}>
        <Fingerprint publicKey={publicKey} />
        <SheetReader
          expected={{ round, publicKey }}
          busy={state === 'busy'}
          onKey={({ secret }) => void bring(secret)}
        />
        {typeof state === 'object' &&
          (state.trouble === undefined ? (
            <Message tone="good">{words.opened}</Message>
          ) : (
            <>
              <FailureNote failure={state} sentence={words.failed} />
              <p>{t.boxKey.sheet.kept}</p>
            </>
          ))}
      </section>
      <LostSheets round={round} named={named} />
    </>
  )
}

import { readSheet, type BallotKey, type SheetFault } from '@phieu/survey/envelope'
import { useState } from 'react'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { SheetCamera } from './sheet-camera.tsx'
import { sheetFaultSentence } from './sheet-fault-sentence.ts'
import css from './sheet.module.css'
import { TypedLines } from './typed-lines.tsx'

/**
 * Reads a key sheet, typed or by camera, and says what is wrong with it. The key goes to `onKey` and
 * nowhere else.
 *
 * @param expected - the round that the sheet is for, and its box key's public half
 * @param onKey - what is done with the key; the lines stay as they were typed, should it fail
 */
export function SheetReader(props: {
  expected: { round: string; publicKey: string }
  busy: boolean
  onKey: (key: BallotKey) => void
}) {
  const { t } = useI18n()
  const words = t.boxKey.sheet
  const [fault, setFault] = useState<SheetFault>()
  const read = async (text: string) => {
    const sheet = await readSheet(text, props.expected)
    setFault(sheet.outcome === 'faulty' ? sheet : undefined)
    if (sheet.outcome === 'key') props.onKey(sheet.key)
  }
  return (
    <div className={css.reader}>
      <SheetCamera
        // Another code is none of ours, whatever digits it may hold.
        onCode={(text) =>
          text.startsWith('phieu') ? void read(text) : setFault({ why: 'no-sheet' })
        }
      />
      <TypedLines busy={props.busy} onRead={(text) => void read(text)} />
      {fault && <Message tone="bad">{sheetFaultSentence(fault, words)}</Message>}
    </div>
  )
}

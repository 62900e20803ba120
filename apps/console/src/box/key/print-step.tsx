import { Button } from '@mantine/core'
import type { Round } from '@phieu/survey'
import { useState } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import css from '../box.module.css'
import { PaperSheets } from '../sheet/paper-sheets.tsx'
import type { MadeKey } from './make-key.ts'

/** Prints the two sheets. Going on waits for the print, by which it is offered. */
export function PrintStep(props: { round: Round; made: MadeKey; onPrinted: () => void }) {
  const { t, format } = useI18n()
  const words = t.boxKey.making
  const { round, made, onPrinted } = props
  const [wasPrinted, setWasPrinted] = useState(false)
  const print = () => {
    window.print()
    setWasPrinted(true)
  }
  return (
    <section className={css.part}>
      <h2>{words.print}</h2>
      <p>{words.printLead(format.moment(made.madeAt))}</p>
      <p>
        {t.box.fingerprint}: <code>{made.fingerprint}</code>
      </p>
      <div className={css.ways}>
        <Button onClick={print} {...(wasPrinted && { variant: 'default' })}>
          {wasPrinted ? words.printAgain : words.printDo}
        </Button>
        {wasPrinted && <Button onClick={onPrinted}>{words.printed}</Button>}
      </div>
      <PaperSheets
        round={round}
        sheet={made.sheet}
        fingerprint={made.fingerprint}
        madeAt={made.madeAt}
      />
    </section>
  )
}

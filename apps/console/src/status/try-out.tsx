import type { Today } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { boxQuery } from '../box/box-queries.ts'
import { CopyField } from '../components/copy-field.tsx'
import { Message } from '../components/message.tsx'
import { QrCode } from '../components/qr-code.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './today.module.css'

/** A link to try out as a QR code; what a phone sends through it arrives here while one looks. */
export function TryOut(props: {
  tryOut: NonNullable<Today['tryOut']>
  box: Pick<ReturnType<typeof boxQuery>, 'queryKey' | 'queryFn'> & { refetchInterval: number }
}) {
  const { t } = useI18n()
  const words = t.today
  const { round, address } = props.tryOut
  const { data: box } = useQuery(props.box)
  const [before, setBefore] = useState<number>()
  if (box && before === undefined) setBefore(box.receipts)
  const arrived = box && before !== undefined ? box.receipts - before : 0
  return (
    <section className={css.tryOut}>
      <h2>{words.tryOut}</h2>
      <p>{words.tryOutLead}</p>
      <div className={css.qr}>
        <QrCode text={address} label={words.qr} />
      </div>
      <CopyField label={words.address} value={address} />
      <output>
        {arrived > 0 ? (
          <Message tone="good">
            {words.arrived(arrived)} <Link to={`/rounds/${round.id}`}>{words.seeRound}</Link>
          </Message>
        ) : (
          <p className="note">{words.waiting}</p>
        )}
      </output>
    </section>
  )
}

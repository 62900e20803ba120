import { Button } from '@mantine/core'
import { useState } from 'react'
import { copyText } from '../components/copy-text.ts'
import { CopyField } from '../components/copy-field.tsx'
import { QrCode } from '../components/qr-code.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './distribution.module.css'

/**
 * Hands a link or an invitation on from its row: its address copied, its QR code shown, itself printed.
 *
 * @param print - the address of what is printed
 * @param qrOf - what the QR code is called
 */
export function HandOut({
  address,
  print,
  qrOf,
}: {
  address: string
  print: string
  qrOf: string
}) {
  const { t } = useI18n()
  const words = t.distribution.handOut
  const [copied, setCopied] = useState(false)
  const [isShown, setShown] = useState(false)

  const copy = async () => {
    const done = await copyText(address)
    setCopied(done)
    // Where the browser copies nothing, the address stands there to be taken by hand.
    if (!done) setShown(true)
  }
  return (
    <div className={`${css.handOut} screen-only`}>
      <div className={css.ways}>
        <Button variant="default" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button variant="default" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {words.qr}
        </Button>
        <Button component="a" variant="default" href={print} target="_blank">
          {words.print}
        </Button>
      </div>
      <output className={css.note}>{copied && words.copied}</output>
      {isShown && (
        <div className={css.qr}>
          <QrCode text={address} label={qrOf} />
          <CopyField label={t.distribution.links.address} value={address} />
        </div>
      )}
    </div>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { copyText } from '../components/copy-text.ts'
import { CopyField } from '../components/copy-field.tsx'
import { QrCode } from '../components/qr-code.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { LinkRow } from './distribution-queries.ts'
import css from './distribution.module.css'

/** Hands a link on from its row: its address copied, its QR code shown, its poster printed. */
export function HandOutLink({ round, link }: { round: string; link: LinkRow }) {
  const { t } = useI18n()
  const words = t.distribution.handOut
  const [copied, setCopied] = useState(false)
  const [isShown, setShown] = useState(false)
  const { address, code, unitName } = link
  const poster = `/api/rounds/${encodeURIComponent(round)}/links/print.pdf?${new URLSearchParams({ codes: code })}`

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
        <Button component="a" variant="default" href={poster} target="_blank">
          {words.print}
        </Button>
      </div>
      <output className={css.note}>{copied && words.copied}</output>
      {isShown && (
        <div className={css.qr}>
          <QrCode text={address} label={words.qrOf(unitName)} />
          <CopyField label={t.distribution.links.address} value={address} />
        </div>
      )}
    </div>
  )
}

import { Button } from '@mantine/core'
import { CopyField } from '../components/copy-field.tsx'
import { QrCode } from '../components/qr-code.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './insiders.module.css'

/** A personal link in a file of links, that of the only person in it. */
const PERSONAL = /https?:\/\/[^\s"';,]+\/i#[0-9a-z]{20}/

export async function readOnlyLink(file: Blob): Promise<string | undefined> {
  return PERSONAL.exec(await file.text())?.[0]
}

/** The link of one person, in the moment in which it is made: copied, scanned, printed, and never shown again. */
export function MadeLink({ name, address }: { name: string; address: string }) {
  const { t } = useI18n()
  const words = t.insiders.links
  return (
    <section className={css.made}>
      <h2>{name}</h2>
      <CopyField label={words.address} value={address} />
      <QrCode text={address} label={words.qrOf(name)} />
      <p className="paper-only">{address}</p>
      <Button className="screen-only" variant="default" onClick={() => window.print()}>
        {words.print}
      </Button>
    </section>
  )
}

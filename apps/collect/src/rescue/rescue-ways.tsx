import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { Form, Link, useNavigate } from 'react-router'
import { receiptCode } from '@phieu/survey'
import type { Device } from '../device-context.ts'
import type { KeptEnvelope } from '../device/database.ts'
import { saveOrSend, TRY_EVERY } from '../device/outbox/save-or-send.ts'
import { sendUnsaved } from '../device/outbox/send-unsaved.ts'
import { keepTrying } from '../browser/keep-trying.ts'
import { proveHere } from '../device/outbox/proof-of-work.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { rescueWords } from '../i18n/rescue-words.ts'
import { Heading } from '../ui/heading.tsx'
import { QrSeries } from './qr-series.tsx'
import { saveRescueFile } from './rescue-file.ts'

/** The ways by which sealed ballots leave a phone that can't keep or send them as usual. */
export function RescueWays({
  envelopes,
  device,
}: {
  envelopes: readonly KeptEnvelope[]
  device: Pick<Device, 'db' | 'push' | 'now'>
}) {
  const { t } = useI18n(rescueWords)
  const [shows, setShows] = useState(false)
  const [saved, setSaved] = useState(false)
  return (
    <>
      <button
        className="button"
        type="button"
        onClick={() => {
          saveRescueFile(envelopes, device.now())
          setSaved(true)
        }}
      >
        {t.ways.save}
      </button>
      <button className="button" type="button" onClick={() => setShows(!shows)}>
        {shows ? t.ways.hide : t.ways.show}
      </button>
      <output>{saved && t.ways.saved}</output>
      {shows && <QrSeries envelopes={envelopes} />}
    </>
  )
}

/** The screen of a ballot that is sealed in this page only, for one that loads this when it has to. */
export function showUnsavedBallot(envelope: KeptEnvelope, device: Device): ReactNode {
  return <UnsavedBallot envelope={envelope} device={device} />
}

/** It is sent from the page, or carried away, or saved after all. */
function UnsavedBallot({ envelope, device }: { envelope: KeptEnvelope; device: Device }) {
  const { done } = useI18n().t
  const { t } = useI18n(rescueWords)
  const navigate = useNavigate()
  const [state, setState] = useState<'idle' | 'sending' | 'failed' | 'kept'>(
    envelope.kiosk ? 'sending' : 'idle',
  )

  const failed = envelope.kiosk ? t.unsaved.failedAtKiosk : t.unsaved.failed
  const heading = <Heading title={done.sealed}>{done.sealed}</Heading>

  async function send() {
    setState('sending')
    if (envelope.kiosk) return bringHome()
    const outcome = await sendUnsaved(device, proveHere, envelope)
    setState(outcome === 'kept' ? 'kept' : 'failed')
  }
  async function bringHome() {
    const outcome = await saveOrSend(device, proveHere, envelope)
    if (outcome === 'not-sent') return setState('failed')
    if (outcome === 'saved') device.sync.nudge()
    // The end has a screen of its own; unless whoever sat there has gone meanwhile.
    if (device.recall.own !== envelope.id) return
    await navigate(`/answer/${envelope.id}/done`, { replace: true })
  }
  const sendAgain = useEffectEvent(send)
  useEffect(() => {
    // Who has answered at a kiosk goes away; nobody comes back to send it.
    return envelope.kiosk ? keepTrying(() => sendAgain(), TRY_EVERY) : undefined
  }, [envelope])
  if (state === 'kept') {
    return (
      <>
        {heading}
        <output className="sheet">
          {t.unsaved.kept} <b className="receipt">{receiptCode(envelope.digest)}</b>
        </output>
        <Link className="button" to="/">
          {t.home}
        </Link>
      </>
    )
  }
  return (
    <>
      {heading}
      <p className="sheet">{envelope.kiosk ? t.unsaved.whyAtKiosk : t.unsaved.why}</p>
      <Form method="post" className="foot">
        <button className="button button-first" type="button" onClick={() => void send()}>
          {state === 'sending' ? t.unsaved.sending : t.unsaved.send}
        </button>
        <output>{state === 'failed' && failed}</output>
        <RescueWays envelopes={[envelope]} device={device} />
        <button className="button">{t.unsaved.again}</button>
      </Form>
    </>
  )
}

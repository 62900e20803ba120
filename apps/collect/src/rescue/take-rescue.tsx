import { useState } from 'react'
import type { Device } from '../device-context.ts'
import { takeRescue } from '../device/outbox/take-rescue.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { rescueWords } from '../i18n/rescue-words.ts'
import { Camera } from './camera.tsx'

/** Takes in sealed ballots of another phone: out of a file, or by the camera. */
export function TakeRescue({ device }: { device: Device }) {
  const { t } = useI18n(rescueWords)
  const { take } = t
  const [scans, setScans] = useState(false)
  const [said, setSaid] = useState('')

  async function takeIn(text: string) {
    setScans(false)
    const came = await takeRescue(device.db, text, device.now()).catch(() => 'full' as const)
    if (came === 'full') return setSaid(take.full)
    if (!came || came.taken + came.known === 0) return setSaid(take.nothing)
    device.sync.nudge()
    setSaid(
      [came.taken > 0 && take.taken(came.taken), came.known > 0 && take.known(came.known)]
        .filter(Boolean)
        .join(' '),
    )
  }

  return (
    <section className="part">
      <h2>{take.title}</h2>
      <p>{take.lead}</p>
      <label className="button file">
        {take.file}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            currentTarget.value = ''
            if (file) void file.text().then(takeIn)
          }}
        />
      </label>
      <button className="button" type="button" onClick={() => setScans(!scans)}>
        {scans ? take.stop : take.scan}
      </button>
      {scans && <Camera onText={(text) => void takeIn(text)} />}
      <output>{said}</output>
    </section>
  )
}

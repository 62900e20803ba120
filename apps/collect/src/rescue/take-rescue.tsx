import { useState } from 'react'
import type { Device } from '../device-context.ts'
import { takeRescue } from '../device/outbox/take-rescue.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { rescueWords } from '../i18n/rescue-words.ts'
import { Camera } from './camera.tsx'

/** How taking in ended; told in the language that is spoken when it is read. */
type Came = 'full' | 'nothing' | 'noCamera' | { taken: number; known: number }

/** Takes in sealed ballots of another phone: out of a file, or by the camera. */
export function TakeRescue({ device }: { device: Device }) {
  const { t } = useI18n(rescueWords)
  const { take } = t
  const [scans, setScans] = useState(false)
  const [came, setCame] = useState<Came>()

  async function takeIn(text: string) {
    setScans(false)
    const read = await takeRescue(device.db, text, device.now()).catch(() => 'full' as const)
    if (read === 'full') return setCame('full')
    if (!read || read.taken + read.known === 0) return setCame('nothing')
    device.sync.nudge()
    setCame(read)
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
      <button
        className="button"
        type="button"
        onClick={() => {
          setScans(!scans)
          setCame(undefined)
        }}
      >
        {scans ? take.stop : take.scan}
      </button>
      {scans && (
        <Camera
          onText={(text) => void takeIn(text)}
          onFailure={() => {
            setScans(false)
            setCame('noCamera')
          }}
        />
      )}
      <output>
        {typeof came === 'string' && take[came]}
        {typeof came === 'object' && came.taken > 0 && take.taken(came.taken)}{' '}
        {typeof came === 'object' && came.known > 0 && take.known(came.known)}
      </output>
    </section>
  )
}

import { useEffect, useState } from 'react'
import { encode } from 'uqr'
import type { KeptEnvelope } from '../device/database.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { rescueWords } from '../i18n/rescue-words.ts'
import { toFrames } from './qr-frames.ts'
import { writeRescueFile } from '../device/outbox/write-rescue.ts'
import './rescue.css'

/** How long one code of a series is shown, in ms: as long as a slow camera needs. */
const SHOWN = 500

/** On a small phone the code comes below what shows it. */
function comeIntoView(figure: HTMLElement | null): void {
  figure?.scrollIntoView({ block: 'nearest' })
}

/** Sealed ballots as codes that change by themselves, for the camera of another phone. */
export function QrSeries({ envelopes }: { envelopes: readonly KeptEnvelope[] }) {
  const { t } = useI18n(rescueWords)
  const [frames, setFrames] = useState<readonly string[]>([])
  const [at, setAt] = useState(0)

  useEffect(() => {
    let wanted = true
    void toFrames(writeRescueFile(envelopes)).then((made) => wanted && setFrames(made))
    return () => {
      wanted = false
    }
  }, [envelopes])
  useEffect(() => {
    if (frames.length < 2) return undefined
    const timer = setInterval(() => setAt((before) => before + 1), SHOWN)
    return () => clearInterval(timer)
  }, [frames])

  const shown = frames[at % Math.max(1, frames.length)]
  if (shown === undefined) return undefined
  const { data, size } = encode(shown, { border: 4, ecc: 'L' })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <figure ref={comeIntoView} className="qr-series">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t.ways.codes(frames.length)}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption>{t.ways.codes(frames.length)}</figcaption>
    </figure>
  )
}

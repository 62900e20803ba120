import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { rescueWords } from '../i18n/rescue-words.ts'
import { openCollector, type Collected } from './qr-frames.ts'
import { openQrReader } from '@phieu/look/read-qr.ts'

/** A pause between two looks, in ms: codes change more slowly, and phones get hot. */
const PAUSE = 120

/** Looks through the camera until a series of codes was read as a whole. */
export function Camera({
  onText,
  onFailure,
}: {
  onText: (text: string) => void
  onFailure: () => void
}) {
  const { take } = useI18n(rescueWords).t
  const video = useRef<HTMLVideoElement>(null)
  const [collected, setCollected] = useState<Collected>({ have: 0, of: 0 })
  const done = useEffectEvent(onText)
  const fail = useEffectEvent(onFailure)

  useEffect(() => {
    const closing = new AbortController()
    const { signal } = closing
    let stream: MediaStream | undefined
    async function look(screen: HTMLVideoElement) {
      const facing = { video: { facingMode: 'environment' } }
      stream = await navigator.mediaDevices.getUserMedia(facing)
      if (signal.aborted) return stop()
      screen.srcObject = stream
      await screen.play()
      const [read, collect] = [await openQrReader(), openCollector()]
      while (!signal.aborted) {
        const code = await read(screen).catch(() => undefined)
        const state = code === undefined ? undefined : await collect(code)
        if (state && !signal.aborted) setCollected(state)
        if (state?.text !== undefined && !signal.aborted) return done(state.text)
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    }
    function stop() {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    if (video.current) look(video.current).catch(() => signal.aborted || fail())
    return () => {
      closing.abort()
      stop()
    }
  }, [])

  return (
    <>
      <video ref={video} className="camera" muted playsInline />
      <output>{collected.of > 0 && take.progress(collected.have, collected.of)}</output>
    </>
  )
}

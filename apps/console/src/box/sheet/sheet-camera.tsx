import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './sheet.module.css'
import { watchCamera, type CameraTrouble } from './watch-camera.ts'

/** The camera, switched on by a tap, until the sheet is read or it is switched off. */
export function SheetCamera({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useI18n()
  const words = t.boxKey.sheet
  const [state, setState] = useState<'off' | 'on' | CameraTrouble>('off')
  return (
    <div className={css.camera}>
      {state === 'on' ? (
        <>
          <p>{words.cameraLead}</p>
          <Picture onCode={onCode} onTrouble={setState} />
          <Button variant="default" onClick={() => setState('off')}>
            {words.cameraStop}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => setState('on')}>
          {words.camera}
        </Button>
      )}
      {state !== 'on' && state !== 'off' && (
        <Message tone="care">{words.cameraTrouble[state]}</Message>
      )}
    </div>
  )
}

function Picture(props: {
  onCode: (text: string) => void
  onTrouble: (trouble: CameraTrouble) => void
}) {
  const { t } = useI18n()
  const video = useRef<HTMLVideoElement>(null)
  const tellCode = useEffectEvent(props.onCode)
  const tellTrouble = useEffectEvent(props.onTrouble)

  useEffect(() => {
    const watching = new AbortController()
    if (video.current) {
      void watchCamera(video.current, watching.signal, (text) => tellCode(text)).then(
        (trouble) => trouble && tellTrouble(trouble),
      )
    }
    return () => watching.abort()
  }, [])

  return (
    <video
      ref={video}
      className={css.picture}
      aria-label={t.boxKey.sheet.cameraLead}
      muted
      playsInline
    />
  )
}

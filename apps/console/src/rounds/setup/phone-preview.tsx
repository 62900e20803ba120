import type { Language, PreviewOpening } from '@phieu/survey'
import { useEffect, useRef } from 'react'
import css from './setup.module.css'

interface PhonePreviewProps {
  title: string
  language: Language
  opening: PreviewOpening
}

/**
 * The phone's own screens in a frame. The page in it asks for what to show once it stands, and is
 * told; it saves nothing that stays and sends nothing.
 */
export function PhonePreview({ title, language, opening }: PhonePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null)

  useEffect(() => {
    function tell({ origin, source, data }: MessageEvent<unknown>) {
      const phone = frame.current?.contentWindow
      if (origin !== window.location.origin || source !== phone || data !== 'preview') return
      phone?.postMessage({ opening, language }, window.location.origin)
    }
    window.addEventListener('message', tell)
    return () => window.removeEventListener('message', tell)
  }, [opening, language])

  return (
    <figure className={css.phone}>
      <figcaption>{title}</figcaption>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of this server, which needs its scripts and a storage of its own; a sandbox that allows both holds nothing */}
      <iframe ref={frame} title={title} src={`/preview.html?${language}`} />
    </figure>
  )
}

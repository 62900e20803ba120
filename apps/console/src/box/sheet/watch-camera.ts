import { openQrReader } from '@phieu/look/read-qr.ts'

/** Why there is no picture: not allowed, no camera, or it does not start. */
export type CameraTrouble = 'refused' | 'none' | 'failed'

/** How often a picture is looked at, in ms. */
const EVERY = 200

/**
 * Shows what the camera sees in `video`, and tells every QR code that comes in sight, once in a row.
 * The camera is switched off with the signal. Pictures stay in the page.
 *
 * @param onCode - what a code says
 * @returns at the end; `CameraTrouble` where it could not begin
 */
export async function watchCamera(
  video: HTMLVideoElement,
  signal: AbortSignal,
  onCode: (text: string) => void,
): Promise<CameraTrouble | undefined> {
  const stream = await openStream()
  if (typeof stream === 'string') return stream
  const stop = () => stream.getTracks().forEach((track) => track.stop())
  signal.addEventListener('abort', stop)
  if (signal.aborted) {
    stop()
    return undefined
  }
  try {
    video.srcObject = stream
    await video.play()
    const readQr = await openQrReader()
    let last: string | undefined
    while (!signal.aborted) {
      const text = await readQr(video)
      if (text !== undefined && text !== last && !signal.aborted) onCode(text)
      last = text ?? last
      await pause(EVERY)
    }
    return undefined
  } catch {
    return signal.aborted ? undefined : 'failed'
  } finally {
    stop()
    // Whoever switched it on anew meanwhile keeps the picture.
    if (video.srcObject === stream) video.srcObject = null
  }
}

async function openStream(): Promise<MediaStream | CameraTrouble> {
  // Missing on pages that came without encryption.
  if (!('mediaDevices' in navigator)) return 'none'
  try {
    const video = { facingMode: 'environment', width: { ideal: 1280 } }
    return await navigator.mediaDevices.getUserMedia({ video })
  } catch (thrown) {
    const name = thrown instanceof Error ? thrown.name : ''
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
    return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'failed'
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

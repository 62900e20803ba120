/** Finds a QR code in what a camera sees: by the browser where it can, else by `jsqr`. */

/** @returns the text of the code that is in sight now; `undefined` where there is none */
export type ReadQr = (video: HTMLVideoElement) => Promise<string | undefined>

/** What browsers that read codes themselves have; TypeScript's library does not know it. */
interface CodeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]>
}
interface CodeDetectors {
  new (wish: { formats: readonly string[] }): CodeDetector
  getSupportedFormats(): Promise<readonly string[]>
}
declare global {
  interface Window {
    BarcodeDetector?: CodeDetectors
  }
}

/** A picture is made no wider than this for `jsqr`, in pixels: a sheet's code is read well, and fast. */
const WIDTH = 800

export async function openQrReader(): Promise<ReadQr> {
  return (await openNativeReader()) ?? (await openScriptReader())
}

async function openNativeReader(): Promise<ReadQr | undefined> {
  const Detector = window.BarcodeDetector
  const formats = await Detector?.getSupportedFormats().catch((): readonly string[] => [])
  if (!Detector || !formats?.includes('qr_code')) return undefined

  const detector = new Detector({ formats: ['qr_code'] })
  return async (video) => (await detector.detect(video))[0]?.rawValue
}

async function openScriptReader(): Promise<ReadQr> {
  const { default: jsQr } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    if (!pen || video.videoWidth === 0) return undefined
    const scale = Math.min(1, WIDTH / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    pen.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height)
    return jsQr.default(data, width, height)?.data
  }
}

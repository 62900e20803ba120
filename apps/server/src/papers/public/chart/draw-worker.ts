/** A drawing becomes pixels in a thread (see `in-thread.ts`). */
import { fileURLToPath } from 'node:url'
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import type { DrawingOrder } from './draw-png.ts'

/** The letters of what is drawn in pixels: those of the printed papers, whatever the machine has. */
const PNG_FONT = 'Tinos'

export async function run({ svg, width, height, ground }: DrawingOrder): Promise<Uint8Array> {
  for (const face of ['400Regular', '700Bold']) {
    const file = import.meta.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)
    GlobalFonts.registerFromPath(fileURLToPath(file), PNG_FONT)
  }
  // A machine may lack what a screen would take.
  const lettered = svg.replace(/font-family="[^"]*"/, `font-family="${PNG_FONT}"`)
  const drawing = await loadImage(Buffer.from(lettered))
  const scale = Math.min(width / drawing.width, (height ?? Infinity) / drawing.height)
  const size = { width: drawing.width * scale, height: drawing.height * scale }
  const canvas = createCanvas(width, height ?? Math.round(size.height))
  const pen = canvas.getContext('2d')
  pen.fillStyle = ground
  pen.fillRect(0, 0, canvas.width, canvas.height)
  const [left, top] = [(canvas.width - size.width) / 2, (canvas.height - size.height) / 2]
  pen.drawImage(drawing, left, top, size.width, size.height)
  return new Uint8Array(await canvas.encode('png'))
}

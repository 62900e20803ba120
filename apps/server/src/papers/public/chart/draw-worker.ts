/** The thread in which a drawing becomes pixels. */
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import type { DrawingOrder } from './draw-png.ts'
import { PNG_FONT } from './png-font.ts'

for (const face of ['400Regular', '700Bold']) {
  const file = import.meta.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)
  GlobalFonts.registerFromPath(fileURLToPath(file), PNG_FONT)
}

// It comes from this very program, so its shape is known.
const { svg, width, height, ground }: DrawingOrder = workerData
const drawing = await loadImage(Buffer.from(svg))
const scale = Math.min(width / drawing.width, (height ?? Infinity) / drawing.height)
const size = { width: drawing.width * scale, height: drawing.height * scale }
const canvas = createCanvas(width, height ?? Math.round(size.height))
const pen = canvas.getContext('2d')
pen.fillStyle = ground
pen.fillRect(0, 0, canvas.width, canvas.height)
const [left, top] = [(canvas.width - size.width) / 2, (canvas.height - size.height) / 2]
pen.drawImage(drawing, left, top, size.width, size.height)
const bytes = new Uint8Array(await canvas.encode('png'))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(bytes, [bytes.buffer])

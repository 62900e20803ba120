import { openBoundedLine } from '../../../bounded-line.ts'
import { inThread } from '../../../in-thread.ts'

/** What a drawing is told to become. */
export interface DrawingOrder {
  svg: string
  /** In pixels, what is drawn in the middle of it as large as it fits; as wide as `width` where there is no height. */
  width: number
  height?: number
  /** Of the ground around the drawing. */
  ground: string
}

/** So many drawings wait at most. */
const WAITING = 20

const inTurn = openBoundedLine(WAITING, 'Too many pictures are being drawn; ask later.')

/**
 * A drawing in pixels, for letters, slides and previews; its texts are set in the letters of the papers. It is drawn in a
 * thread, one after the other, so that phones are answered meanwhile.
 *
 * @returns a PNG
 * @throws ProblemError `unavailable` when many wait already
 */
export async function drawPng(order: DrawingOrder): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(() => inThread(new URL('draw-worker.ts', import.meta.url), order))
}

import { encode } from 'uqr'

/** Where a square stands, in points from the left and upper edges. */
export interface Square {
  x: number
  y: number
  size: number
}

/** A QR code with its quiet zone of four modules, one rectangle for each run of dark modules. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, { x, y, size }: Square): void {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 4 })
  const side = size / modules
  doc.fillColor('#000000')
  for (const [row, cells] of data.entries()) {
    for (const { from, length } of darkRuns(cells)) {
      doc.rect(x + from * side, y + row * side, length * side, side)
    }
  }
  doc.fill()
}

function darkRuns(cells: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const [at, dark] of cells.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last && last.from + last.length === at) last.length += 1
    else runs.push({ from: at, length: 1 })
  }
  return runs
}

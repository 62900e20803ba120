/** Pages about units are drawn in a thread (see `in-thread.ts`). */
import { zipSync } from 'fflate'
import type { SheetOrder } from './draw-sheets.ts'
import { unitSheetPdf } from './unit-sheet-pdf.ts'

export async function run({ sheets, packed }: SheetOrder): Promise<Uint8Array | undefined> {
  const files: [string, Uint8Array<ArrayBuffer>][] = []
  for (const { file, sheet } of sheets) files.push([file, await unitSheetPdf(sheet)])
  return packed ? zipSync(Object.fromEntries(files), { level: 0 }) : files[0]?.[1]
}

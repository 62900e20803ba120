/** The thread in which pages about units are drawn. */
import { parentPort, workerData } from 'node:worker_threads'
import { zipSync } from 'fflate'
import type { SheetOrder } from './draw-sheets.ts'
import { unitSheetPdf } from './unit-sheet-pdf.ts'

// It comes from this very program, so its shape is known.
const { sheets, packed }: SheetOrder = workerData
const files: [string, Uint8Array<ArrayBuffer>][] = []
for (const { file, sheet } of sheets) files.push([file, await unitSheetPdf(sheet)])
const bytes = packed ? zipSync(Object.fromEntries(files), { level: 0 }) : files[0]?.[1]
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
if (bytes) parentPort?.postMessage(bytes, [bytes.buffer])

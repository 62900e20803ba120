import { ExportWish } from '@phieu/survey'
import { z } from 'zod'
import type { Store } from '../store/store.ts'

/** What somebody wants to take out of which round. */
export const RoundExport = ExportWish.extend({ round: z.string() })
export type RoundExport = z.infer<typeof RoundExport>

/** What the thread that writes an export is told. */
export interface ExportOrder {
  place: Store['place']
  wish: RoundExport
  /** The moment that stands in the file. */
  at: Date
  /** Of the file to be made, in a folder that is there. */
  path: string
}

/** A file that it has written. */
export interface WrittenExport {
  name: string
  contentType: string
  /** SHA-256 in hexadecimal digits. */
  digest: string
  rows: number
}

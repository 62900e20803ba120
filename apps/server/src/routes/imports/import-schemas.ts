/** What the routes of imported files share: faults, previews, history. */
import { z } from '@hono/zod-openapi'
import { FileFault } from '@phieu/survey'

/** The most faults that one answer names. */
export const FAULT_LIMIT = 200

/** A preview without its changes, which each kind of file has of its own. */
export const FilePreview = z.object({
  /** To be sent along with the import; `null` as long as there are faults. */
  digest: z.string().nullable(),
  /** The first faults of all that there are. */
  faults: z.array(FileFault).max(FAULT_LIMIT),
  faultCount: z.int(),
})

/** Who imported which file when and why. */
export const ImportEntry = z.object({
  id: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  reason: z.string(),
  /** SHA-256 of the file. */
  file: z.string(),
  /** How many values changed. */
  changeCount: z.int(),
})

export const ImportHistory = z.object({
  total: z.int(),
  offset: z.int(),
  imports: z.array(ImportEntry),
})

export const HistoryQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const ImportQuery = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    // Neither of them is text to every database.
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'not a text'),
})

export const ImportId = z.string().regex(/^[0-9a-f]{32}$/)

/** The body of a request that brings a file; its first bytes say which kind it is. */
const file = { schema: z.string().openapi({ format: 'binary' }) }
export const fileBody = {
  required: true,
  content: {
    'text/csv': file,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file,
    'application/octet-stream': file,
  },
}

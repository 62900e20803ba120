/** What the routes of imported files share: faults, previews, history. */
import { z } from 'zod'
import { FileFault } from '@phieu/survey'
import { AccountRef } from '../account/changed-by.ts'
import { plainText } from '../plain-text.ts'

/** The most faults that one answer names. */
export const FAULT_LIMIT = 200

/** A preview without its changes, which each kind of file has of its own. */
export const FilePreview = z
  .object({
    /** To be sent along with the import; `null` as long as there are faults. */
    digest: z.string().nullable(),
    /** The first faults of all that there are. */
    faults: z.array(FileFault).max(FAULT_LIMIT),
    faultCount: z.int(),
    /** The first of what should be looked at again, though it may be right. */
    warnings: z.array(FileFault).max(FAULT_LIMIT),
  })
  .meta({ id: 'FilePreview' })

/** Who imported which file when and why. */
export const ImportEntry = z
  .object({
    id: z.string(),
    by: AccountRef,
    at: z.iso.datetime(),
    reason: z.string(),
    /** SHA-256 of the file. */
    file: z.string(),
    /** How many values changed. */
    changeCount: z.int(),
  })
  .meta({ id: 'ImportEntry' })

export const ImportHistory = z
  .object({
    total: z.int(),
    offset: z.int(),
    imports: z.array(ImportEntry),
  })
  .meta({ id: 'ImportHistory' })

export const HistoryQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const ImportQuery = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  reason: plainText(1000),
})

export const ImportId = z.string().regex(/^[0-9a-f]{32}$/)

/** What the import of a previewed file answers. */
export const importedAnswer = {
  description: 'Its entry in the history; asking again brings the same one.',
  json: ImportEntry,
} as const

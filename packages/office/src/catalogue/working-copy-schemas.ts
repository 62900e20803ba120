/** What the routes of definitions that are being edited take and answer. */
import { z } from 'zod'
import {
  Bilingual,
  DefinitionName,
  DefinitionRef,
  FileFault,
  WorkingDefinition,
} from '@phieu/survey'
import { FilePreview } from '../imports/import-schemas.ts'

/** A name and when (ISO 8601, UTC). */
const Deed = z.object({ by: z.string(), at: z.iso.datetime() })

/** A working copy, without its content. */
export const WorkingCopyEntry = z
  .object({
    id: z.string(),
    /** The definition that it will be a version of; empty while nobody has named it. */
    definition: z.string(),
    begunFrom: DefinitionRef.nullable(),
    items: z.int(),
    /** How much still keeps it from being a version. */
    faults: z.int(),
    started: Deed,
    saved: Deed,
  })
  .meta({ id: 'WorkingCopyEntry' })

/** `GET /api/working-copies`: the last saved first. */
export const WorkingCopyList = z
  .object({ copies: z.array(WorkingCopyEntry) })
  .meta({ id: 'WorkingCopyList' })

/** A working copy as it stands. */
export const WorkingCopyDetail = z
  .object({
    id: z.string(),
    /** Grows with each save. */
    revision: z.int(),
    definition: WorkingDefinition,
    begunFrom: DefinitionRef.nullable(),
    started: Deed,
    saved: Deed,
    /** The version that it became; it is not edited any more then. */
    fixedAs: z.int().nullable(),
    /** The number that a version would get now. */
    nextVersion: z.int(),
  })
  .meta({ id: 'WorkingCopyDetail' })

/**
 * `POST /api/working-copies`: begin with a version, with nothing under a name, or with what stood in
 * a copy that was discarded: at once, so that nothing half-made is left where the answer is lost.
 */
export const BeginningWish = z
  .union([
    z.object({ from: DefinitionRef }),
    z.object({ id: DefinitionName }),
    z.object({ definition: WorkingDefinition, begunFrom: DefinitionRef.nullable() }),
  ])
  .meta({ id: 'BeginningWish' })

/** `POST /api/working-copies/:id`: what was edited, and the revision that it was edited from. */
export const SaveWish = z
  .object({ revision: z.int().min(1), definition: WorkingDefinition })
  .meta({ id: 'SaveWish' })

export const Saved = z
  .object({ revision: z.int(), saved: Deed, nextVersion: z.int() })
  .meta({ id: 'Saved' })

/** `POST /api/working-copies/:id/fix` */
export const FixWish = z
  .object({
    revision: z.int().min(1),
    reason: z.string().trim().min(1).max(1000),
  })
  .meta({ id: 'FixWish' })

/** One change of a definition, in a sentence; with the words before and after where words changed. */
export const DefinitionChange = z
  .object({
    kind: z.enum(['added', 'removed', 'changed']),
    part: Bilingual,
    sentence: Bilingual,
    wording: z.object({ before: z.string(), after: z.string() }).optional(),
  })
  .meta({ id: 'DefinitionChange' })

/** `POST /api/working-copies/preview`: what a file brings, beside the last version of its name. */
export const DefinitionPreview = FilePreview.extend({
  definition: z.string(),
  blocks: z.int(),
  items: z.int(),
  /** Mended at the desk after the import: sums, missing texts; each with its cell. */
  open: z.array(FileFault),
  against: DefinitionRef.nullable(),
  changes: z.array(DefinitionChange),
}).meta({ id: 'DefinitionPreview' })

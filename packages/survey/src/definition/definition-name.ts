import { z } from 'zod'

/** Identifies an area, item, block, group or scale inside one definition, and definitions among each other. */
export const DefinitionName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/)

/** One version of a definition, by name. */
export const DefinitionRef = z.object({ id: z.string(), version: z.int().min(1) })
export type DefinitionRef = z.infer<typeof DefinitionRef>

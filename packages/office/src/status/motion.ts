import { z } from 'zod'

/** What one person wants done and another has to agree to: by whom, when (ISO 8601, UTC), why. */
export const Motion = z
  .object({
    by: z.object({ id: z.string(), name: z.string() }),
    at: z.iso.datetime(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Motion' })
export type Motion = z.infer<typeof Motion>

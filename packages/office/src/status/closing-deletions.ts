import { z } from 'zod'

/** What was deleted with the closing of a round. */
export const ClosingDeletions = z
  .object({ invitations: z.int(), insiders: z.int() })
  .meta({ id: 'ClosingDeletions' })
export type ClosingDeletions = z.infer<typeof ClosingDeletions>

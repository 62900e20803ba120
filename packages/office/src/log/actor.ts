import { z } from 'zod'

/**
 * Who did it: an account with its name and role at that time. Where nobody was signed in the role
 * says who it was: a `device`, the `system` itself, or a `stranger`.
 */
export const Actor = z
  .object({ id: z.string(), name: z.string(), role: z.string() })
  .meta({ id: 'Actor' })
export type Actor = z.infer<typeof Actor>

import { Role, Scope } from '../account/roles.ts'
import { z } from 'zod'

/** What a link lets someone make, once: an account, or a new password of one that stands. */
export const Opening = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('account'),
    name: z.string(),
    /** In lower case. */
    email: z.string(),
    role: Role,
    scope: Scope,
  }),
  z.object({ kind: z.literal('password'), user: z.string() }),
])
export type Opening = z.infer<typeof Opening>

/** A link by which someone comes in; its code stands nowhere, only its SHA-256 is kept. */
export interface AccessLink {
  id: string
  opens: Opening
  /** An account's id. */
  madeBy: string
  /** ISO 8601, UTC. */
  madeAt: string
  /** From this moment on it opens nothing. ISO 8601, UTC. */
  expiresAt: string
}

/** How long a link can be used, in ms (7 days). */
export const ACCESS_LIFETIME = 7 * 24 * 60 * 60 * 1000

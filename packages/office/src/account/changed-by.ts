import { z } from 'zod'

/** An account, by the name that it had then. */
export const AccountRef = z.object({ id: z.string(), name: z.string() })
export type AccountRef = z.infer<typeof AccountRef>

/** Who did it and when; `at` is ISO 8601, UTC. */
export const ChangedBy = z.object({ by: AccountRef, at: z.iso.datetime() })
export type ChangedBy = z.infer<typeof ChangedBy>

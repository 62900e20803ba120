import { z } from 'zod'

/**
 * What a token may read, each named at the endpoints that it opens (`token` of a declaration).
 * `results`: points, index and ranks, also before they are published, as the office sees them: small
 * cells hidden. `progress`: how far the collecting is, and response rates, of no interviewer by name.
 * `registry`: the units. What is published needs no token.
 */
export const TokenSubject = z.enum(['results', 'progress', 'registry'])
export type TokenSubject = z.infer<typeof TokenSubject>

/** What the routes of rounds take and answer. */
import { z } from '@hono/zod-openapi'
import { Definition, Registry, Round, RoundState } from '@phieu/survey'
import { Role } from '../accounts/roles.ts'

/** `POST /api/rounds`: the documents are only needed where the server does not have them yet. */
export const RoundWish = z.object({
  round: Round.omit({ state: true }),
  definition: Definition.optional(),
  registry: Registry.optional(),
})

/** `POST /api/rounds/:round/state` */
export const MoveWish = z.object({
  to: RoundState,
  reason: z.string().trim().min(1).max(2000).optional(),
})

/** Who moved a round, when (ISO 8601, UTC) and why. */
export const MoveEntry = z.object({
  from: RoundState,
  to: RoundState,
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  reason: z.string().nullable(),
})

/** Where whoever asks may move the round. */
export const PossibleMove = z.object({
  to: RoundState,
  who: z.array(Role),
  needsReason: z.boolean(),
})

/** `GET /api/rounds/:round` */
export const RoundDetail = z.object({
  round: Round,
  /** The first one first. */
  moves: z.array(MoveEntry),
  next: z.array(PossibleMove),
  /** What cannot be changed while the round stands so. */
  frozen: z.array(z.enum(['ballots', 'points'])),
})

/** What the routes of rounds take and answer. */
import { z } from 'zod'
import { cleanText, Definition, Registry, Round, RoundState } from '@phieu/survey'
import { AccountRef } from '../account/changed-by.ts'
import { Role } from '../account/roles.ts'
import { BoxSecret } from '../box/box-schemas.ts'

/** What somebody writes on the first page that a citizen sees: as it is meant, and something to see. */
const Written = z.string().overwrite(cleanText).min(1)
const written = {
  title: z.object({ vi: Written, en: Written }),
  organiser: z.object({ vi: Written, en: Written }),
}

/** `POST /api/rounds`: the documents are only needed where the server does not have them yet. */
export const RoundWish = z
  .object({
    round: Round.omit({ state: true }).extend(written),
    definition: Definition.optional(),
    registry: Registry.optional(),
  })
  .meta({ id: 'RoundWish' })
export type RoundWish = z.infer<typeof RoundWish>

/** What a round is planned to be: all of it but its name and where it stands. */
export const RoundPlanned = Round.omit({ id: true, state: true })
  .extend(written)
  .meta({ id: 'RoundPlanned' })

/** `POST /api/rounds/:round/plan` */
export const PlanWish = z
  .object({
    /** The `revision` of the round that was looked at; else somebody else's change would be lost. */
    revision: z.string(),
    plan: RoundPlanned,
  })
  .meta({ id: 'PlanWish' })

/** What an approval decides of the box, where there is something to decide; with a reason. */
const BoxDecisions = {
  /** Where envelopes came late: all of them are counted, or none. */
  late: z.enum(['take', 'leave']).optional(),
  /** Where some are sealed to a key that is lost: they stay in the box. Takes two persons. */
  unopened: z.literal('leave').optional(),
}

/** `POST /api/rounds/:round/state` */
export const MoveWish = z
  .object({
    to: RoundState,
    reason: z.string().trim().min(1).max(2000).optional(),
    ...BoxDecisions,
    /** What a sheet says, to take late envelopes of named people with it; written nowhere. */
    secret: BoxSecret.optional(),
  })
  .meta({ id: 'MoveWish' })
export type MoveWish = z.output<typeof MoveWish>

/** What was deleted with the closing of a round. */
export const ClosingDeletions = z
  .object({ invitations: z.int(), insiders: z.int() })
  .meta({ id: 'ClosingDeletions' })
export type ClosingDeletions = z.infer<typeof ClosingDeletions>

/** Who moved a round, when (ISO 8601, UTC) and why. */
export const MoveEntry = z
  .object({
    from: RoundState,
    to: RoundState,
    by: AccountRef,
    at: z.iso.datetime(),
    reason: z.string().nullable(),
    /** Whom the round had invited: deleted with its closing. */
    deleted: ClosingDeletions.nullable(),
  })
  .meta({ id: 'MoveEntry' })

/** Where whoever asks may move the round. */
export const PossibleMove = z
  .object({
    to: RoundState,
    who: z.array(Role),
    needsReason: z.boolean(),
  })
  .meta({ id: 'PossibleMove' })

/** `GET /api/rounds/:round` */
export const RoundDetail = z
  .object({
    round: Round,
    /** Changes with the round's plan. */
    revision: z.string(),
    /** Which parts of the plan can still be changed. */
    plannable: z.array(z.enum(['pins', 'about', 'questions', 'days', 'quotas'])),
    /** The first one first. */
    moves: z.array(MoveEntry),
    next: z.array(PossibleMove),
    /**
     * A move that waits for a second person to ask for the same: closing before the last day, and
     * approving without ballots that nobody can open.
     */
    proposed: z
      .object({
        to: RoundState,
        by: z.object({ id: z.string(), name: z.string() }),
        at: z.iso.datetime(),
        reason: z.string().nullable(),
        late: BoxDecisions.late.unwrap().nullable(),
        unopened: BoxDecisions.unopened.unwrap().nullable(),
      })
      .nullable(),
    /** What cannot be changed while the round stands so. */
    frozen: z.array(z.enum(['ballots', 'points'])),
  })
  .meta({ id: 'RoundDetail' })

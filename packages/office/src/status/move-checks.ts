/** What is looked at before a round moves on: each thing with its number, and whether it needs a reason. */
import { z } from 'zod'
import { RoundState } from '@phieu/survey'
import { FindingCode } from '../rounds/plan-schemas.ts'

/**
 * `done`: as it should be. `look`: it may well be meant so. `red`: the move needs a written reason.
 * `stop`: somebody else has to do it.
 */
export const MoveCheck = z
  .object({
    code: FindingCode.or(
      z.enum([
        'thin-units',
        'undecided-ballots',
        'missing-points',
        'by-one-person',
        'same-person',
        'same-name',
        'no-reply-period',
        'reply-period',
        'open-objections',
        'upheld-objections',
        'awards',
      ]),
    ),
    level: z.enum(['done', 'look', 'red', 'stop']),
    /** How many units, ballots or moves it is about. */
    count: z.int(),
    /** Some of them, by name. */
    examples: z.array(z.string()),
    /** What whoever asks has written of it before an earlier move; it is no longer red then. */
    explained: z.string().optional(),
    /** Ids of the units that it is about, all of them; left out where it is about something else. */
    units: z.array(z.string()).optional(),
  })
  .meta({ id: 'MoveCheck' })
export type MoveCheck = z.infer<typeof MoveCheck>

/** What was red before a move, as it is kept with it: its reason explains that much, and no more. */
export const RedCheck = MoveCheck.pick({ code: true, count: true, units: true })
export type RedCheck = z.infer<typeof RedCheck>

/** `GET /api/rounds/:round/checks`: before the move that leads on from where the round stands. */
export const MoveChecks = z
  .object({
    /** `null` where nothing leads on. */
    to: RoundState.nullable(),
    checks: z.array(MoveCheck),
  })
  .meta({ id: 'MoveChecks' })
export type MoveChecks = z.infer<typeof MoveChecks>

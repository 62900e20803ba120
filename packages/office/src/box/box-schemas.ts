/** What the routes of the box take and answer. */
import { BallotPublicKey, BoxKeyHolder, Refusal } from '@phieu/survey'
import { z } from 'zod'

/** By what an envelope has come; the last two are named, and sealed to the box key. */
export const RightKind = z.enum(['open', 'interview', 'invited', 'insider'])
export type RightKind = z.infer<typeof RightKind>

/** What the count finds wrong with an envelope: see `openEnvelope`; `faulty`: answers that don't fit. */
export const EnvelopeFault = z.enum(['other-key', 'altered', 'malformed', 'faulty'])
export type EnvelopeFault = z.infer<typeof EnvelopeFault>

/** Ballots of so many people at least are opened and shown together, in a real round. */
export const LEAST_TOGETHER = 5

/** What lies of one unit and group in the box. */
export const BoxCell = z
  .object({
    unit: z.string(),
    group: z.string(),
    kind: RightKind,
    lying: z.int(),
    /** So many must lie there before some are opened; `null`: they wait for the closing. */
    opensAt: z.int().nullable(),
  })
  .meta({ id: 'BoxCell' })

/** `GET /api/rounds/:round/box`; what is counted, lying, held, revoked and faulty adds up to `receipts`. */
export const Box = z
  .object({
    /** Envelopes that ever lay in the box. */
    receipts: z.int(),
    lying: z.int(),
    /** Of those that lie: which the count takes next. */
    openable: z.int(),
    /** Of those that lie: sealed to the box key. */
    named: z.int(),
    /** Came late: opened together at the approval, or left. */
    held: z.int(),
    /** Of those held: sealed to the box key, and enough to be opened together. */
    heldNamed: z.int(),
    /** Of those held: fewer than may be opened together of their unit, group and kind; they stay. */
    heldFew: z.int(),
    /** Came by a named person's right that was taken back: unopened until the office takes them. */
    revoked: z.int(),
    counted: z.int(),
    faulty: z.int(),
    cells: z.array(BoxCell),
    /** How far the count is that runs now. */
    counting: z.object({ done: z.int(), total: z.int() }).nullable(),
    keys: z.object({
      /** Who holds the private half of the box key; `null` as long as there is none. */
      box: BoxKeyHolder.nullable(),
      boxPublic: BallotPublicKey.nullable(),
      /** A round opens only with keys; one whose box key lies on sheets, after a sheet was read back. */
      confirmed: z.boolean(),
      /** Whether the server can read what the round's key opens; else its master key is another one. */
      readable: z.boolean(),
    }),
  })
  .meta({ id: 'Box' })
export type Box = z.infer<typeof Box>

/** `POST /api/rounds/:round/box/key`: on sheets, of which one was read back; or on the server. */
export const BoxKeyWish = z
  .discriminatedUnion('holder', [
    z.object({
      holder: z.literal('sheets'),
      publicKey: BallotPublicKey,
      confirmedSheet: z.literal(true),
    }),
    z.object({ holder: z.literal('server') }),
  ])
  .meta({ id: 'BoxKeyWish' })
export type BoxKeyWish = z.infer<typeof BoxKeyWish>

/** What a sheet says: the private half of a box key. */
export const BoxSecret = z.string().regex(/^\d{48}$/)

/** `POST /api/rounds/:round/box/open`. Held in memory while the count runs. */
export const BoxOpenWish = z.object({ secret: BoxSecret }).meta({ id: 'BoxOpenWish' })

/** The most envelopes that are taken in at once. */
export const TAKE_IN_LIMIT = 100

/**
 * `POST /api/rounds/:round/box/taken-in`: what the door has refused, by its ids; or envelopes out of a
 * rescue file of a phone, with their slips. Each is judged on its own, so neither part is described.
 */
export const TakeInWish = z
  .object({
    reason: z.string().trim().min(3).max(1000),
    refused: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(TAKE_IN_LIMIT)
      .optional(),
    envelopes: z
      .array(z.object({ envelope: z.unknown(), slip: z.unknown() }))
      .max(TAKE_IN_LIMIT)
      .optional(),
  })
  .meta({ id: 'TakeInWish' })
export type TakeInWish = z.infer<typeof TakeInWish>

export const TakenIn = z
  .object({
    /** Laid into the box just now, by their own right. */
    arrived: z.int(),
    /** Laid there on the word of the office: held, or unopened, until somebody decides. */
    held: z.int(),
    /** Lay there before: the same envelope counts once. */
    already: z.int(),
    /** Not to be laid at all, by why. */
    left: z.array(z.object({ why: Refusal, envelopes: z.int() })),
  })
  .meta({ id: 'TakenIn' })
export type TakenIn = z.infer<typeof TakenIn>

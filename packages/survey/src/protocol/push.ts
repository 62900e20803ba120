/**
 * How envelopes travel from a phone to the box. Read by both sides at run time, and tolerant: last
 * month's phone talks to today's server, so unknown fields pass and unknown words have a home.
 */
import { z } from 'zod'
import {
  Epoch,
  OfficeSignature,
  Receipt,
  ReceiptPublicKey,
  SignedTogether,
} from '../envelope/envelope.ts'
import { selfDigested } from './digest.ts'

/** The most envelopes that one request may carry. */
export const PUSH_LIMIT = 200

/**
 * The most envelopes of a request that no enrolled phone has signed, and the most phones that have:
 * whoever the office doesn't know makes it look up so much at once and no more.
 */
export const UNSIGNED_LIMIT = 5

/** The largest request body, in bytes, as sent and after unpacking. */
export const BODY_LIMIT = 256 * 1024

/**
 * Why an envelope was not put into the box. Each has its sentence in the language files of the
 * apps. What is wrong inside only the count can see.
 */
export const Refusal = z.enum([
  /** No envelope with a slip, or sealed in a way that this server doesn't know. */
  'unreadable',
  'unknown-round',
  'closed-round',
  /** Sealed to a key that isn't this round's, or not the one for this kind of sender. */
  'wrong-key',
  'unknown-link',
  'wrong-link',
  'unknown-invitation',
  'spent-invitation',
  'unworked',
  /** No phone of that id, or not with this signature. */
  'unknown-device',
  'revoked-device',
  'unknown-unit',
  'unknown-questionnaire',
  /** Another envelope lies in the box under the same id. */
  'conflicting',
])
export type Refusal = z.infer<typeof Refusal>

/**
 * `POST /api/ballots`. Each entry is judged on its own, so neither part is described here: see
 * `Envelope` and `Slip`. The slip says by what authority it comes; the request itself has none.
 */
export const PushRequest = z
  .object({
    /**
     * SHA-256 of `envelopes` as JSON (see `pushBody`): what is changed on a way that takes the header with
     * the body's digest off would lie in the box, unreadable, in the true one's place.
     */
    digest: z.string().max(64).optional(),
    /**
     * What spares the office a look at each signature, where a phone sends several of its own: what does not
     * hold, or was lost on the way, is nothing worse than none.
     */
    together: SignedTogether.optional().catch(undefined),
    envelopes: z
      .array(z.object({ envelope: z.unknown(), slip: z.unknown() }))
      .min(1)
      .max(PUSH_LIMIT),
  })
  .meta({ id: 'PushRequest' })
export type PushRequest = z.infer<typeof PushRequest>

/** A request as it is sent. */
export async function pushBody(
  envelopes: PushRequest['envelopes'],
  together?: SignedTogether,
): Promise<string> {
  const body = await selfDigested('envelopes', envelopes)
  return together ? `{"together":${JSON.stringify(together)},${body.slice(1)}` : body
}

/** What became of one envelope of a request; `at` is its place there, from 0. */
export const Verdict = z
  .discriminatedUnion('outcome', [
    /** It lies in the box, since now or since long; the answer is the same. */
    z.object({ at: z.int(), outcome: z.literal('kept'), receipt: Receipt }),
    z.object({
      at: z.int(),
      outcome: z.literal('refused'),
      /** A newer server may have reasons that this program does not know yet. */
      why: Refusal.or(z.string().max(64)),
      /** Of `unworked`: the zero bits that are asked for now; the phone computes and sends again. */
      bits: z.int().optional(),
      /** Of `unworked`: what the proof is computed over today. */
      salt: z.string().max(64).optional(),
    }),
  ])
  .meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>

/**
 * `GET /api/epoch`, and part of every reply to a push: which life of the database answers, and how
 * far its backups reach.
 */
export const BackupState = z
  .object({
    /** Another one after each restore: whatever may have been lost in it is offered again. */
    epoch: Epoch,
    /**
     * Envelopes of the periods before this one lie in a backup that was verified. A phone keeps what
     * it has sent until its receipt's period is one of them.
     */
    verified: z.int().min(0),
    /** The time at the office, for phones whose clock is wrong; an older server tells none. */
    at: z.iso.datetime().optional(),
    /**
     * Over epoch, verified period and day (see `backupBytes`), by the receipts' keys of rounds: a phone lets go
     * of an envelope by the word of its own round's key alone. With a push of those rounds that were kept.
     */
    signatures: z.record(ReceiptPublicKey, OfficeSignature).optional(),
  })
  .meta({ id: 'BackupState' })
export type BackupState = z.infer<typeof BackupState>

export const PushReply = BackupState.extend({
  /** SHA-256 of the request's body as it arrived, unpacked. */
  bodyDigest: z.string(),
  /**
   * One for each envelope that is settled, in the order of the request. One without a verdict
   * could neither be kept nor judged: it stays on its phone, and is sent again later.
   */
  verdicts: z.array(Verdict),
  /** Where envelopes are without a verdict because too many came: so many seconds of patience. */
  retryAfter: z.number().optional(),
}).meta({ id: 'PushReply' })
export type PushReply = z.infer<typeof PushReply>

/** The header in which a phone says the SHA-256 of the body it meant to send (RFC 9530 has bytes in base64). */
export const DIGEST_HEADER = 'content-digest'

/** The value of `Content-Digest` for a SHA-256 given as hexadecimal digits. */
export function contentDigest(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
  return `sha-256=:${btoa((bytes ?? []).join(''))}:`
}

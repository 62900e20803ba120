/**
 * What a ballot is from Finish to the count: an envelope that nobody on the way can open, with a
 * header that everybody can read, and a slip beside it that is judged at the door and torn off.
 */
import { z } from 'zod'
import { Ballot, BallotId, Mode } from '../ballot.ts'
import { LocalDate } from '../writing/local-date.ts'
import { QuestionnaireRef } from '../questionnaire.ts'
import { UnitId } from '../registry/registry.ts'
import { RoundId } from '../round.ts'
import { Uuid } from '../uuid.ts'
import { base64Url, base64UrlOf } from './base64url.ts'

/** How this program seals. Another way would be another number, and other keys. */
export const ENVELOPE_PROTOCOL = 1

/** The public half of a key that ballots are sealed to: an uncompressed point of P-256, 65 bytes. */
export const BallotPublicKey = z.string().regex(base64UrlOf(65)).startsWith('B')
export type BallotPublicKey = z.infer<typeof BallotPublicKey>

/** Names a public key: the SHA-256 of its 65 bytes (see `keyIdOf`). */
export const KeyId = z.string().regex(base64UrlOf(32))
export type KeyId = z.infer<typeof KeyId>

/** SHA-256 in lower-case hexadecimal digits. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/)
export type Digest = z.infer<typeof Digest>

/** What is readable on an envelope, and bound to what lies inside: none of it can be changed. */
export const EnvelopeHeader = z
  .strictObject({
    protocol: z.literal(ENVELOPE_PROTOCOL),
    /** Of the envelope. The count gives the ballot another one. */
    id: BallotId,
    round: RoundId,
    unit: UnitId,
    group: z.string().min(1).max(64),
    mode: Mode,
    questionnaire: z.strictObject(QuestionnaireRef.shape),
    /** The key that it is sealed to. */
    key: KeyId,
    /** Who asked; on interviewers' envelopes only. */
    interviewer: z.string().min(1).max(64).optional(),
  })
  .meta({ id: 'EnvelopeHeader' })
export type EnvelopeHeader = z.infer<typeof EnvelopeHeader>

/** The fewest and the most signs of what is sealed: 256 bytes and 64 KiB, with key and tag. */
const SEALED_LEAST = 450
const SEALED_MOST = 87_490

/** A sealed ballot. Written once; whatever is changed in it, it can't be opened any more. */
export const Envelope = z
  .strictObject({
    header: EnvelopeHeader,
    /** The encapsulated key (65 bytes) and the ciphertext, as base64url. */
    sealed: z.string().min(SEALED_LEAST).max(SEALED_MOST).regex(base64Url),
  })
  .meta({ id: 'Envelope' })
export type Envelope = z.infer<typeof Envelope>

/** What only whoever counts gets to see. */
export const BallotContent = Ballot.pick({
  answers: true,
  extra: true,
  seconds: true,
  language: true,
  rater: true,
  sealedOn: true,
})
export type BallotContent = z.infer<typeof BallotContent>

/** What a named person sends by: made from the code of an invitation (see `rightOf`). */
export const Right = Digest
export type Right = z.infer<typeof Right>

/** An ECDSA signature over P-256, 64 bytes. */
const Signature = z.string().regex(base64UrlOf(64))

/** By what authority an envelope comes. */
export const Sender = z
  .discriminatedUnion('by', [
    z.object({
      by: z.literal('link'),
      link: z.string().max(64),
      /** The proof of work that a link may ask for; it holds for this envelope and the day (see `provenBits`). */
      work: z.string().max(64).optional(),
    }),
    z.object({ by: z.literal('right'), right: Right }),
    z.object({
      by: z.literal('device'),
      device: Uuid,
      /** The device's, over envelope, sealing day and device (see `signSlip`). */
      signature: Signature,
    }),
  ])
  .meta({ id: 'Sender' })
export type Sender = z.infer<typeof Sender>

/** What the door must see and the count tears off. */
export const Slip = z
  .object({
    /** The day of Finish, in the round's time zone. */
    sealingDay: LocalDate,
    sender: Sender,
  })
  .meta({ id: 'Slip' })
export type Slip = z.infer<typeof Slip>

/** The word of an enrolled phone for all of its own slips in a request at once. */
export const SignedTogether = z.object({
  device: Uuid,
  /** The device's, over their envelopes and days in the request's order (see `signTogether`). */
  signature: Signature,
})
export type SignedTogether = z.infer<typeof SignedTogether>

/** A life of the office's database: another one begins with each restore. */
export const Epoch = z.string().min(1).max(64)

/** Of the office, by the key that signs a round's receipts: Ed25519, 64 bytes. */
export const OfficeSignature = z.string().regex(base64UrlOf(64))

/**
 * The office's word that an envelope lies in the box; the same envelope always gets the same one, as
 * long as no backup is put in the place of the database.
 */
export const Receipt = z
  .object({
    digest: Digest,
    /** The backup period in which it was put there: a later one that was verified holds it. */
    period: z.int().min(0),
    epoch: Epoch,
    /** Over round, digest, period and epoch (see `receiptBytes`). */
    signature: OfficeSignature,
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof Receipt>

/** The public half of the key that signs a round's receipts, and what is said of backups: Ed25519, 32 bytes. */
export const ReceiptPublicKey = z.string().regex(base64UrlOf(32))
export type ReceiptPublicKey = z.infer<typeof ReceiptPublicKey>

/**
 * Who holds the private half of a box key: sheets of paper, and no server before the closing; or the
 * server, whose operator could then read what named people answer.
 */
export const BoxKeyHolder = z.enum(['sheets', 'server'])
export type BoxKeyHolder = z.infer<typeof BoxKeyHolder>

/**
 * The public keys of a round. They never change: a phone that meets others for the same round
 * seals nothing any more.
 */
export const RoundKeys = z
  .object({
    /** For senders without a name: open links, interviewers, paper. */
    round: BallotPublicKey,
    /** For named rights: insiders, one-time invitations. */
    box: BallotPublicKey,
    /** What the consent of named people says. */
    boxBy: BoxKeyHolder,
    receipts: ReceiptPublicKey,
  })
  .meta({ id: 'RoundKeys' })
export type RoundKeys = z.infer<typeof RoundKeys>

/** Which of them an envelope is sealed to: whoever has a name seals to the box. */
export function sealingKey(keys: RoundKeys, by: Sender['by']): BallotPublicKey {
  return by === 'right' ? keys.box : keys.round
}

/** What an enrolled phone signs slips with: the public half, an uncompressed point of P-256. */
export const DevicePublicKey = BallotPublicKey
export type DevicePublicKey = z.infer<typeof DevicePublicKey>

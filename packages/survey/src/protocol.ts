/**
 * What travels between the phone and the server. Read by both sides at run time, and tolerant:
 * last month's phone talks to today's server, so unknown fields pass and unknown words have a home.
 */
import { z } from 'zod'
import { BallotId } from './ballot.ts'
import { Bilingual } from './bilingual.ts'
import { ExtraQuestions } from './extra.ts'
import { AssignmentBrief } from './fieldwork.ts'
import { LocalDate } from './local-date.ts'
import { Questionnaire } from './questionnaire.ts'
import { UnitId } from './registry.ts'
import { RoundState } from './round.ts'

/** The most ballots that one request may carry. */
export const PUSH_LIMIT = 200

/** The largest request body, in bytes, as sent and after unpacking. */
export const BODY_LIMIT = 2 * 1024 * 1024

/** Why a ballot was not kept. Each has its sentence in the language files of the apps. */
export const Refusal = z.enum([
  'unreadable',
  'unknown-round',
  'closed-round',
  'unknown-link',
  'wrong-link',
  'unknown-invitation',
  'spent-invitation',
  'unworked',
  'unknown-device',
  'revoked-device',
  'unknown-unit',
  'unknown-questionnaire',
  'faulty',
  'conflicting',
])
export type Refusal = z.infer<typeof Refusal>

/** The proof that a ballot is kept; asking again gives the same one. */
export const Receipt = z
  .object({
    ballot: BallotId,
    /** For people: ten signs made from the ballot's content (see `receiptCode`). */
    code: z.string().regex(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
    /** SHA-256 of the ballot as the server read it (see `ballotDigest`). */
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    keptOn: LocalDate,
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof Receipt>

/**
 * `POST /api/ballots`. Each entry is judged on its own, so its ballot is not described here.
 * A citizen's ballot names the link it was answered through, which is checked and forgotten, or
 * the one-time invitation, which is spent with it and never stored beside it; an interviewer's
 * travels under the device's token (`Authorization: Bearer …`).
 */
export const PushRequest = z
  .object({
    ballots: z
      .array(
        z.object({
          ballot: z.unknown(),
          link: z.string().max(64).optional(),
          invitation: z.string().max(64).optional(),
          /** The proof of work that an open link asks for. */
          work: z.string().max(64).optional(),
        }),
      )
      .min(1)
      .max(PUSH_LIMIT),
  })
  .meta({ id: 'PushRequest' })
export type PushRequest = z.infer<typeof PushRequest>

/** What became of one ballot of a request; `at` is its place there, from 0. */
export const Verdict = z
  .discriminatedUnion('outcome', [
    z.object({ at: z.int(), outcome: z.literal('kept'), receipt: Receipt }),
    z.object({ at: z.int(), outcome: z.literal('kept-already'), receipt: Receipt }),
    z.object({
      at: z.int(),
      outcome: z.literal('refused'),
      /** A newer server may have reasons that this program does not know yet. */
      why: Refusal.or(z.string().max(64)),
      /** Of `unworked`: the zero bits that are asked for now; the phone computes and sends again. */
      bits: z.int().optional(),
    }),
  ])
  .meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>

export const PushReply = z
  .object({
    /** SHA-256 of the request's body as it arrived, unpacked. */
    bodyDigest: z.string(),
    /**
     * One for each ballot that is settled, in the order of the request. A ballot without a verdict
     * could neither be kept nor stored: it stays on its phone, and is sent again later.
     */
    verdicts: z.array(Verdict),
    /** Where ballots are without a verdict because too many came: so many seconds of patience. */
    retryAfter: z.number().optional(),
    /** `revoked`: the phone that sent them gets no more work; what it had finished is kept. */
    device: z.enum(['known', 'revoked']).or(z.string().max(32)).optional(),
  })
  .meta({ id: 'PushReply' })
export type PushReply = z.infer<typeof PushReply>

/** The header in which a phone says the SHA-256 of the body it meant to send (RFC 9530 has bytes in base64). */
export const DIGEST_HEADER = 'content-digest'

/** The value of `Content-Digest` for a SHA-256 given as hexadecimal digits. */
export function contentDigest(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
  return `sha-256=:${btoa((bytes ?? []).join(''))}:`
}

/** A round, as far as a phone must know it. */
export const RoundBrief = z
  .object({
    id: z.string(),
    title: Bilingual,
    organiser: Bilingual,
    state: RoundState,
    practice: z.boolean(),
    synthetic: z.boolean(),
    timeZone: z.string(),
  })
  .meta({ id: 'RoundBrief' })
export type RoundBrief = z.infer<typeof RoundBrief>

/** A unit, as far as a phone must know it. */
export const UnitBrief = z.object({ id: UnitId, block: z.string(), name: z.string() })
export type UnitBrief = z.infer<typeof UnitBrief>

/** The code of an open link: one unit, one group, no person. */
export const LinkCode = z.string().regex(/^[0-9a-z]{6,32}$/)
export type LinkCode = z.infer<typeof LinkCode>

/** The code of a personal invitation, which only the person and the list that was handed out have. */
export const InvitationCode = z.string().regex(/^[0-9a-z]{12,32}$/)
export type InvitationCode = z.infer<typeof InvitationCode>

/** `GET /api/links/:code`: all that a citizen's phone needs to answer with the network gone. */
export const LinkOpening = z
  .object({
    link: LinkCode,
    /** Leading zero bits of the proof that a ballot through it carries (see `work.ts`); 0 is none. */
    work: z.int().min(0).max(64).default(0),
    round: RoundBrief,
    unit: UnitBrief,
    questionnaire: Questionnaire,
    /** Asked beside the items, of some groups perhaps only (see `askedExtras`). */
    extra: ExtraQuestions.default([]),
  })
  .meta({ id: 'LinkOpening' })
export type LinkOpening = z.infer<typeof LinkOpening>

/** `POST /api/invitations/open`: the code travels in the body, so that no log of addresses has it. */
export const InvitationOpenRequest = z.object({
  code: z.string().max(64),
  /** The phone has opened it before: it is not counted once more. */
  again: z.boolean().optional(),
})
export type InvitationOpenRequest = z.infer<typeof InvitationOpenRequest>

/** One unit that an invitation asks about, with what it asks. */
export const InvitedUnit = z.object({
  unit: UnitBrief,
  questionnaire: Questionnaire,
  /** A ballot about it has come; nobody knows which. */
  spent: z.boolean(),
})
export type InvitedUnit = z.infer<typeof InvitedUnit>

/**
 * What a personal invitation opens: all that the phone needs to answer with the network gone. A
 * one-time invitation names one unit, an insider's several in the order in which they are asked.
 */
export const InvitationOpening = z
  .object({
    round: RoundBrief,
    group: z.string(),
    units: z.array(InvitedUnit).min(1),
    extra: ExtraQuestions.default([]),
  })
  .meta({ id: 'InvitationOpening' })
export type InvitationOpening = z.infer<typeof InvitationOpening>

/**
 * `POST /api/devices`: an interviewer's phone enrols itself. The phone makes its own id and token,
 * so a lost reply is mended by asking again; the server keeps only the token's SHA-256.
 */
export const EnrolRequest = z.object({
  code: z.string().min(1).max(128),
  device: z.uuidv4(),
  /** 32 random bytes in base64url. */
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type EnrolRequest = z.infer<typeof EnrolRequest>

export const InterviewerBrief = z.object({ id: z.string(), name: z.string() })
export type InterviewerBrief = z.infer<typeof InterviewerBrief>

/** `GET /api/briefing`: everything that an interviewer's day needs, to be kept on the phone. */
export const Briefing = z
  .object({
    interviewer: InterviewerBrief,
    round: RoundBrief,
    blocks: z.array(Bilingual.extend({ id: z.string() })),
    units: z.array(UnitBrief),
    questionnaires: z.array(Questionnaire),
    extra: ExtraQuestions.default([]),
    /** The interviewer's leases, and their ballots that no lease asked for; absent at older servers. */
    assignments: z.array(AssignmentBrief).optional(),
    outside: z.int().min(0).optional(),
  })
  .meta({ id: 'Briefing' })
export type Briefing = z.infer<typeof Briefing>

/** What a whole request can be refused for; `type` of the problem is `/problems/<code>`. */
export const ProblemCode = z
  .enum([
    'malformed',
    'too-large',
    'too-many',
    'digest-differs',
    'unsupported-encoding',
    'not-found',
    'unknown-link',
    'paused-link',
    'revoked-link',
    'full-link',
    'unknown-invitation',
    'revoked-invitation',
    'gone-codes',
    'not-begun',
    'over',
    'closed-round',
    'unknown-enrolment',
    'used-enrolment',
    'unknown-device',
    'revoked-device',
    'sign-in-needed',
    'wrong-credentials',
    'unknown-setup',
    'used-setup',
    'expired-setup',
    'unknown-access',
    'expired-access',
    'taken-address',
    'disabled-account',
    'wrong-code',
    'begin-again',
    'wrong-password',
    'own-account',
    'last-admin',
    'forbidden',
    'conflict',
    'frozen-round',
    'opened-round',
    'pinned-round',
    'faulty-file',
    'faulty-definition',
    'too-many-requests',
    'unavailable',
    'internal',
  ])
  .meta({ id: 'ProblemCode' })
export type ProblemCode = z.infer<typeof ProblemCode>

/** Something wrong with a file: where, and in a sentence what and what to do about it. */
export const FileFault = z
  .object({
    /** `above-maximum`, `formula` …: lasting, for programs. */
    code: z.string(),
    /** As the spreadsheet names it, from 1; `null` where it is about more than a row. */
    row: z.int().nullable(),
    /** `A`, `B` …; `null` where it is about more than a column. */
    column: z.string().nullable(),
    /** In a workbook of which several sheets are read. */
    sheet: z.string().optional(),
    message: Bilingual,
  })
  .meta({ id: 'FileFault' })
export type FileFault = z.infer<typeof FileFault>

/** A problem answer (RFC 9457, `application/problem+json`). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: ProblemCode.or(z.string()),
    /** Of `not-begun` the first day on which ballots are taken, of `over` the last one. */
    day: LocalDate.optional(),
    /** What `detail` says, in both languages, where it is for people. */
    message: Bilingual.optional(),
    /** Of a `faulty-file`: the first of them. */
    faults: z.array(FileFault).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

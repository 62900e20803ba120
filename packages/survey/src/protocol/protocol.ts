/**
 * What phones are handed to answer and to work with the network gone. Read by both sides at run
 * time, and tolerant: last month's phone talks to today's server, so unknown fields pass and
 * unknown words have a home. How envelopes travel stands in `push.ts`.
 */
import { z } from 'zod'
import { Bilingual } from '../writing/bilingual.ts'
import { DevicePublicKey, RoundKeys } from '../envelope/envelope.ts'
import { ExtraQuestions } from '../extra/extra.ts'
import { AssignmentBrief } from './fieldwork.ts'
import { Questionnaire } from '../questionnaire.ts'
import { UnitId } from '../registry/registry.ts'
import { RoundState } from '../round.ts'
import { Uuid } from '../uuid.ts'

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
    /** What ballots are sealed to; absent before the round opens. */
    keys: RoundKeys.optional(),
  })
  .meta({ id: 'RoundBrief' })
export type RoundBrief = z.infer<typeof RoundBrief>

/** A round that is open, and so has its keys. */
export const OpenRoundBrief = RoundBrief.required({ keys: true }).meta({ id: 'OpenRoundBrief' })
export type OpenRoundBrief = z.infer<typeof OpenRoundBrief>

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
    /** What the proof is computed over beside the envelope: of the day. */
    salt: z.string().max(64).default(''),
    round: OpenRoundBrief,
    unit: UnitBrief,
    questionnaire: Questionnaire,
    /** Asked beside the items, of some groups perhaps only (see `askedExtras`). */
    extra: ExtraQuestions.default([]),
  })
  .meta({ id: 'LinkOpening' })
export type LinkOpening = z.infer<typeof LinkOpening>

/** What the console hands to a preview of a questionnaire: of a round that may have no keys yet. */
export const PreviewOpening = LinkOpening.extend({ round: RoundBrief })
export type PreviewOpening = z.infer<typeof PreviewOpening>

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
    round: OpenRoundBrief,
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
  device: Uuid,
  /** 32 random bytes in base64url. */
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** What the slips of its envelopes are signed with. */
  key: DevicePublicKey,
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
    /** The interviewer's assignments, and their ballots that no assignment asked for; absent at older servers. */
    assignments: z.array(AssignmentBrief).optional(),
    outside: z.int().min(0).optional(),
    /** The time at the office. */
    at: z.iso.datetime().optional(),
  })
  .meta({ id: 'Briefing' })
export type Briefing = z.infer<typeof Briefing>

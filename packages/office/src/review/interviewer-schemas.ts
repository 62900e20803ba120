/** Interviewers beside each other, and back-checks, as the office reads and writes them. */
import { z } from 'zod'
import { Bilingual, RoundBrief, Uuid } from '@phieu/survey'
import { ChangedBy } from '../account/changed-by.ts'
import { FlagLimitsSchema } from './flag-limits-schema.ts'

const Named = z.object({ id: z.string(), name: z.string() })

/** Own ballots of a kind, and how many the others would have among as many of the same groups. */
const Compared = z.object({ ballots: z.int(), expected: z.number().nullable() })

export const InterviewerReport = z
  .object({
    interviewer: Named,
    counted: z.int(),
    held: z.int(),
    excluded: z.int(),
    /** Counted and held ones: those that are compared. */
    compared: z.int(),
    days: z.int(),
    firstDay: z.string(),
    lastDay: z.string(),
    medianSeconds: z.int().nullable(),
    flags: z.record(z.string(), z.int()),
    doubtful: Compared,
    straight: Compared,
    effect: z
      .object({
        ballots: z.int(),
        basis: z.enum(['unit', 'block']),
        /** In percentage points. */
        difference: z.number(),
        standardError: z.number(),
        interval: z.tuple([z.number(), z.number()]),
        standsOut: z.boolean(),
      })
      .nullable(),
    backChecks: z.object({
      confirmed: z.int(),
      differs: z.int(),
      'not-reached': z.int(),
      'did-not-happen': z.int(),
      open: z.int(),
    }),
    /** The gravest first. */
    concerns: z.array(z.enum(['did-not-happen', 'differs', 'effect', 'straight', 'doubtful'])),
  })
  .meta({ id: 'InterviewerReport' })

/** `GET /api/rounds/:round/review/interviewers` */
export const InterviewerReports = z
  .object({
    round: RoundBrief,
    /** Those who want most care first. */
    interviewers: z.array(InterviewerReport),
    /** How much interviews of the same interviewer go together; `null` where nothing can be compared. */
    correlation: z.number().nullable(),
    limits: FlagLimitsSchema,
  })
  .meta({ id: 'InterviewerReports' })

/** `GET /api/rounds/:round/review/interviewers/:interviewer` */
export const InterviewerCard = z
  .object({
    round: RoundBrief,
    /** `null` before the first ballot. */
    report: InterviewerReport.nullable(),
    interviewer: Named,
    limits: FlagLimitsSchema,
    /** By unit and group, with what the others have there. */
    places: z.array(
      z.object({
        unit: Named,
        group: Bilingual.extend({ id: z.string() }),
        ballots: z.int(),
        doubtful: z.int(),
        /** Mean of the answers, 0 to 100. */
        level: z.number().nullable(),
        others: z.object({ ballots: z.int(), level: z.number().nullable() }),
      }),
    ),
    /** Whom they met without a ballot, by outcome. */
    contacts: z.array(z.object({ outcome: z.string(), contacts: z.int() })),
    devices: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        enrolledOn: z.string(),
        revokedOn: z.string().nullable(),
        lastContact: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'InterviewerCard' })

/** What came of asking once more. */
export const backCheckOutcomes = ['confirmed', 'differs', 'not-reached', 'did-not-happen'] as const
export type BackCheckOutcome = (typeof backCheckOutcomes)[number]

export const BackCheckRow = z
  .object({
    ballot: z.string(),
    interviewer: Named,
    unit: Named,
    group: Bilingual.extend({ id: z.string() }),
    sealedOn: z.string(),
    outcome: z.enum(backCheckOutcomes).nullable(),
    note: z.string().nullable(),
    recorded: ChangedBy.nullable(),
  })
  .meta({ id: 'BackCheckRow' })

const Share = z.union([
  z.strictObject({ percent: z.int().min(1).max(100) }),
  z.strictObject({ number: z.int().min(1).max(1000) }),
])

/** How a draw was made, so that it can be made again. */
export const BackCheckDraw = z.object({
  id: z.string(),
  /** 16 hexadecimal digits. */
  seed: z.string(),
  /** So many of a hundred, or so many, of each interviewer or unit. */
  by: z.enum(['interviewer', 'unit']),
  share: Share,
  /** How many could be drawn, and SHA-256 of their ids in order. */
  candidates: z.int(),
  digest: z.string(),
  drawn: z.int(),
  made: ChangedBy,
})
export type BackCheckDraw = z.infer<typeof BackCheckDraw>

/** `GET /api/rounds/:round/review/back-checks` */
export const BackCheckList = z
  .object({
    round: RoundBrief,
    draws: z.array(BackCheckDraw),
    checks: z.array(BackCheckRow),
  })
  .meta({ id: 'BackCheckList' })

/** `POST /api/rounds/:round/review/back-checks`: the page makes the id, so that asking again is safe. */
export const NewDraw = z
  .object({
    id: Uuid,
    by: z.enum(['interviewer', 'unit']),
    share: Share,
    /** To repeat a draw; made by the server where it is left out. */
    seed: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
  })
  .meta({ id: 'NewDraw' })

export const DrawMade = z
  .object({ drawn: z.int(), candidates: z.int(), seed: z.string() })
  .meta({ id: 'DrawMade' })

/** `POST /api/rounds/:round/review/back-checks/:ballot` */
export const NewOutcome = z
  .object({
    outcome: z.enum(backCheckOutcomes),
    note: z.string().trim().max(1000).optional(),
  })
  .meta({ id: 'NewOutcome' })

export const OutcomeRecorded = z.object({ ballot: z.string() }).meta({ id: 'OutcomeRecorded' })

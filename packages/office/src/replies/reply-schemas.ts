/**
 * The right of reply: what a unit is shown of itself before publication, what it objects, what the
 * council answers.
 */
import { Exact } from '@phieu/publication'
import { Bilingual, LocalDate } from '@phieu/survey'
import { z } from 'zod'
import { ChangedBy } from '../account/changed-by.ts'
import { plainText } from '../plain-text.ts'
import { Interval } from '../results/office-schemas.ts'

/** The most characters of an objection, and of its answer. */
export const REPLY_LENGTH = 4000

/** The largest file that comes with an objection, in bytes. */
export const REPLY_FILE_LIMIT = 5 * 1024 * 1024

const ReplyText = plainText(REPLY_LENGTH)

/** Points that a unit has, and how many it could have; exact, `null` without a value. */
const PointsOf = z.object({ points: Exact.nullable(), max: Exact }).meta({ id: 'PointsOf' })

/** A unit's own figures as they were approved: no rank, and no other unit. */
export const ProvisionalResult = z
  .object({
    /** The index in per cent; `null` without a value. */
    percent: Exact.nullable(),
    /** 95 %, in per cent. */
    interval: Interval.nullable(),
    ballots: z.int(),
    assessed: PointsOf,
    survey: PointsOf,
    bonus: Exact,
    penalty: Exact,
    areas: z.array(z.object({ name: Bilingual, assessed: PointsOf, survey: PointsOf })),
  })
  .meta({ id: 'ProvisionalResult' })
export type ProvisionalResult = z.infer<typeof ProvisionalResult>

/** `upheld`: the figures are to be changed, which takes a new approval. */
export const ReplyVerdict = z.enum(['upheld', 'dismissed'])
export type ReplyVerdict = z.infer<typeof ReplyVerdict>

/** A file that came with an objection; its bytes are deleted before its name. */
const ReplyFile = z.object({
  name: z.string(),
  /** In bytes. */
  size: z.int(),
  kept: z.boolean(),
})

export const Objection = z
  .object({
    text: z.string(),
    made: ChangedBy,
    file: ReplyFile.nullable(),
    /** `null` as long as nobody has answered. */
    answer: ChangedBy.extend({ verdict: ReplyVerdict, text: z.string() }).nullable(),
  })
  .meta({ id: 'Objection' })
export type Objection = z.infer<typeof Objection>

/** What a unit sees before publication, of each approval that it was shown. */
export const OwnReply = z
  .object({
    round: z.string(),
    title: Bilingual,
    /** Which move of the round approved these figures. */
    approval: z.int(),
    /** The last day on which it may object, in the round's time zone. */
    until: LocalDate,
    timeZone: z.string(),
    /** Whether it may object today; `false` too when the approval was withdrawn. */
    standing: z.boolean(),
    provisional: ProvisionalResult,
    objection: Objection.nullable(),
  })
  .meta({ id: 'OwnReply' })

/** `GET /api/mine/unit/replies`: what was shown last first. */
export const OwnReplies = z.object({ replies: z.array(OwnReply) }).meta({ id: 'OwnReplies' })

/** `POST /api/mine/unit/replies/:round`: once for each approval. */
export const NewObjection = z.object({ text: ReplyText }).meta({ id: 'NewObjection' })

/** `POST /api/mine/unit/replies/:round/file` */
export const ReplyFileQuery = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    // What a disk or a header could take for something else than a name.
    .regex(/^[^\p{C}/\\"]+$/u),
})

/** `POST /api/rounds/:round/replies` */
export const ReplyPeriodWish = z.object({ until: LocalDate }).meta({ id: 'ReplyPeriodWish' })

/** `POST /api/rounds/:round/replies/:approval/:unit` */
export const ReplyAnswer = z
  .object({ verdict: ReplyVerdict, text: ReplyText })
  .meta({ id: 'ReplyAnswer' })

/** `GET /api/rounds/:round/replies` */
export const Replies = z
  .object({
    /** Whether the figures are approved and not yet published, so that units may be asked. */
    askable: z.boolean(),
    /** The period of the approval that stands or was published. */
    period: z.object({ until: LocalDate, standing: z.boolean(), opened: ChangedBy }).nullable(),
    /** How many of the round's units have an account that can sign in. */
    unitsWithAccount: z.int(),
    units: z.int(),
    /** The last approval first, then by unit. */
    objections: z.array(
      Objection.extend({
        unit: z.string(),
        unitName: z.string(),
        approval: z.int(),
        /** Whether it is about the figures that are approved or published now. */
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Replies' })

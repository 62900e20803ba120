/** Ballots as the office looks at them and decides about them. */
import { z } from 'zod'
import { flagNames } from '@phieu/scoring'
import { Bilingual, Channel, Language, Mode, RoundBrief, Uuid } from '@phieu/survey'
import { ExactText } from '../results/office-schemas.ts'
import { FlagLimitsSchema } from './flag-limits-schema.ts'

export const Review = z.enum(['counted', 'held', 'excluded'])

const yesNo = z.enum(['yes', 'no'])
const Name = z.string().min(1).max(64)

/** Which ballots are wanted; what is left out sets no limit. */
export const ReviewFilterQuery = z.object({
  flag: z.enum(['any', ...flagNames]).optional(),
  block: Name.optional(),
  unit: Name.optional(),
  group: Name.optional(),
  channel: Channel.optional(),
  interviewer: Name.optional(),
  review: Review.optional(),
  decided: yesNo.optional(),
})

const columns = ['flags', 'sealedOn', 'unit', 'seconds', 'level'] as const

export const ReviewQuery = ReviewFilterQuery.extend({
  sort: z.enum([...columns, ...columns.map((name) => `-${name}` as const)]).default('-flags'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})

/** The most ballots about which one decision can be, and that one list shows. */
export const DECISION_LIMIT = 5000

/** How many ballots have a flag is told up to so many. */
export const FLAG_REACH = 1000

const Named = z.object({ id: z.string(), name: z.string() })

export const ReviewRow = z
  .object({
    id: z.string(),
    unit: Named,
    block: z.string(),
    group: Bilingual.extend({ id: z.string() }),
    channel: Channel,
    review: Review,
    interviewer: Named.nullable(),
    sealedOn: z.string(),
    /** At most, in tens. */
    seconds: z.int().nullable(),
    /** How good the answers are on the whole, 0 to 100. */
    level: z.number().nullable(),
    flags: z.array(z.string()),
    decided: z.boolean(),
  })
  .meta({ id: 'ReviewRow' })

/** `GET /api/rounds/:round/review` */
export const ReviewPage = z
  .object({
    round: RoundBrief,
    /** Whether decisions can be made: not of an approved round. */
    changeable: z.boolean(),
    /** Up to `DECISION_LIMIT`. */
    total: z.int(),
    /** There are more: these are some, in an order of their own, and `sort` waits for a narrower filter. */
    more: z.boolean(),
    page: z.int(),
    size: z.int(),
    ballots: z.array(ReviewRow),
    /** Of the whole round, by flag, up to `FLAG_REACH`. */
    flags: z.array(z.object({ flag: z.string(), ballots: z.int(), more: z.boolean() })),
    /** What can be filtered by. */
    units: z.array(z.object({ id: z.string(), name: z.string(), block: z.string() })),
    groups: z.array(Bilingual.extend({ id: z.string() })),
    interviewers: z.array(Named),
  })
  .meta({ id: 'ReviewPage' })

const Decided = z.object({
  id: z.string(),
  was: Review,
  to: Review,
  reason: z.string().nullable(),
  by: Named,
  at: z.string(),
  /** About how many ballots it was. */
  ballots: z.int(),
})

/** `GET /api/rounds/:round/review/ballots/:ballot`: what the ballot has, and no more. */
export const ReviewBallot = z
  .object({
    round: RoundBrief,
    changeable: z.boolean(),
    ballot: ReviewRow.extend({ mode: Mode, language: Language }),
    answers: z.array(
      z.object({
        item: z.string(),
        text: Bilingual,
        answer: Bilingual,
        /** Of the options, from 1. */
        place: z.int(),
        /** How many options are scored. */
        of: z.int(),
        excluded: z.boolean(),
      }),
    ),
    extra: z.array(z.object({ question: z.string(), text: Bilingual, answer: Bilingual })),
    /** The figures behind the flags. */
    signs: z.object({
      haste: z.object({ seconds: z.int(), readingSeconds: z.int() }).nullable(),
      straightness: z.object({ scored: z.int(), same: z.int(), longest: z.int() }),
      unanswered: z.object({ items: z.int(), unanswered: z.int() }),
      likeness: z.object({ identical: z.int(), near: z.int() }),
      /** Ballots that the interviewer sealed on that day. */
      sameDay: z.int().nullable(),
    }),
    limits: FlagLimitsSchema,
    /** About the same unit from the same group. */
    alike: z.array(
      z.object({ id: z.string(), distance: z.int(), sealedOn: z.string(), review: Review }),
    ),
    /** The last first. */
    history: z.array(Decided),
  })
  .meta({ id: 'ReviewBallot' })

/** Ballots one by one, or all that a filter finds, with how many that were when somebody looked. */
const Choice = z.object({
  ballots: z.array(Uuid).min(1).max(DECISION_LIMIT).optional(),
  filter: ReviewFilterQuery.optional(),
  expected: z.int().min(1).optional(),
})

function isOneChoice({ ballots, filter, expected }: z.infer<typeof Choice>): boolean {
  if (ballots) return filter === undefined && expected === undefined
  return filter !== undefined && expected !== undefined
}

const oneChoice = {
  error: 'either `ballots`, or `filter` with how many are `expected`',
}

/** `POST /api/rounds/:round/review/decisions`: the page makes the id, so that asking again is safe. */
export const NewDecision = Choice.extend({
  id: Uuid,
  to: Review,
  reason: z.string().trim().max(1000).optional(),
})
  .refine(isOneChoice, oneChoice)
  .refine(({ to, reason }) => to === 'counted' || Boolean(reason), {
    error: 'whoever holds or excludes a ballot says why',
    path: ['reason'],
  })
  .meta({ id: 'NewDecision' })

export const DecisionMade = z
  .object({
    /** About how many ballots it is, and how many it moved into the count or out of it. */
    ballots: z.int(),
    moved: z.int(),
  })
  .meta({ id: 'DecisionMade' })

/** `POST /api/rounds/:round/review/effect` */
export const EffectRequest = Choice.extend({ to: Review })
  .refine(isOneChoice, oneChoice)
  .meta({ id: 'EffectRequest' })

/** How a unit stands in one way of counting; exact numbers as text. */
const UnitStanding = z.object({
  ballots: z.int(),
  /** Survey points; `null` where nobody answered. */
  points: ExactText.nullable(),
  /** The index in per cent; `null` for a unit without a value. */
  percent: ExactText.nullable(),
  rank: z.int().nullable(),
})
export type UnitStanding = z.infer<typeof UnitStanding>

/** A unit as it stands, after a decision, and without any doubtful ballot of the whole round. */
const UnitEffect = z.object({
  unit: z.string(),
  name: z.string(),
  /** The block that its ranking is named after. */
  block: z.string(),
  /** The decision is about ballots of this unit; else its rank moves because of others. */
  concerned: z.boolean(),
  before: UnitStanding,
  after: UnitStanding,
  unflagged: UnitStanding,
})
export type UnitEffect = z.infer<typeof UnitEffect>

/** The units that a decision is about or whose rank it moves, by ranking and in the registry's order. */
const DecisionEffect = z.object({
  units: z.array(UnitEffect),
  /** How many units are ranked, by the block that a ranking is named after. */
  ranked: z.record(z.string(), z.int()),
})
export type DecisionEffect = z.infer<typeof DecisionEffect>

/** About how many ballots a decision would be, and what it would do to the result. */
export const Effect = DecisionMade.extend({ effect: DecisionEffect }).meta({ id: 'Effect' })
export type Effect = z.infer<typeof Effect>

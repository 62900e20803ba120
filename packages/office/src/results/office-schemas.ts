/** What the office reads of a round: the answers of the routes that the console shows. */
import { z } from 'zod'
import { Bilingual, LocalDate, Refusal, Round, RoundBrief, Rule } from '@phieu/survey'
import { EnvelopeFault } from '../box/box-schemas.ts'

/** An exact number as `numerator/denominator`, or whole; `parseFraction` of scoring reads it. */
export const ExactText = z.string().regex(/^-?\d+(\/\d+)?$/)

/** 95 % interval, lower and upper bound. */
export const Interval = z.tuple([z.number(), z.number()])

/**
 * What a standard error rests on: the spread of the answers; a bound, because all answers were
 * equal; everyone was asked; or nothing, because too few answered.
 */
export const ErrorBasis = z.enum(['spread', 'equal-answers', 'bound', 'census', 'unknown'])

/** Points with what is known of their chance error; `null` says that nobody answered. */
export const Estimate = z
  .object({
    points: ExactText.nullable(),
    /** The most that could be earned, after items without a usable group. */
    max: ExactText,
    standardError: z.number().nullable(),
    basis: ErrorBasis,
    interval: Interval.nullable(),
  })
  .meta({ id: 'Estimate' })

const NamedGroup = z.object({ id: z.string(), name: Bilingual })

/** How many ballots of one group came for one unit, against how many are wanted. */
export const GroupProgress = z
  .object({
    group: z.string(),
    ballots: z.int(),
    target: z.int(),
  })
  .meta({ id: 'GroupProgress' })

export const UnitRow = z
  .object({
    id: z.string(),
    name: z.string(),
    ballots: z.int(),
    groups: z.array(GroupProgress),
    survey: Estimate,
    /** Items that no group could be counted for. */
    itemsWithoutGroup: z.int(),
    /** Groups with fewer ballots than `few` but at least one: their scores rest on too few people. */
    tooFew: z.array(z.string()),
  })
  .meta({ id: 'UnitRow' })

export const BlockOverview = z
  .object({
    id: z.string(),
    name: Bilingual,
    maxSurvey: ExactText,
    groups: z.array(NamedGroup),
    /** How far it is: all of its units, those with ballots, those of which some group has too few. */
    standing: z.object({ units: z.int(), withBallots: z.int(), few: z.int() }),
    /** Empty where another block was asked for. */
    units: z.array(UnitRow),
  })
  .meta({ id: 'BlockOverview' })

/** `GET /api/rounds/:round/overview` */
export const Overview = z
  .object({
    round: RoundBrief,
    ballots: z.int(),
    refused: z.int(),
    /** Below this many ballots a group's figures are marked as too few. */
    few: z.int(),
    blocks: z.array(BlockOverview),
  })
  .meta({ id: 'Overview' })

export const AnswerCount = z
  .object({
    code: z.int(),
    text: Bilingual,
    excluded: z.boolean(),
    n: z.int(),
  })
  .meta({ id: 'AnswerCount' })

/** One group's part in one item. */
export const GroupScore = z
  .object({
    group: z.string(),
    name: Bilingual,
    /** Answers that are scored, and answers that are not ("no opinion"). */
    n: z.int(),
    excluded: z.int(),
    counts: z.array(AnswerCount),
    share: ExactText.nullable(),
    standardError: z.number().nullable(),
    basis: ErrorBasis,
    interval: Interval.nullable(),
    weight: z.int(),
    /** Why the group does not count here; `null` when it does. */
    skipped: z.enum(['nobody-answered', 'below-minimum', 'weight-zero']).nullable(),
  })
  .meta({ id: 'GroupScore' })

export const ItemReport = Estimate.extend({
  id: z.string(),
  text: Bilingual,
  area: z.int(),
  maxPoints: ExactText,
  rule: Rule,
  /** How the item came to its points: scored, or the definition's way with items nobody counts for. */
  treatment: z.enum(['scored', 'reduceMax', 'zero', 'grantMax']),
  share: ExactText.nullable(),
  /** Scored answers of the groups that count and may be shown. */
  n: z.int(),
  /** Likewise; of all that are asked where none counts. */
  counts: z.array(AnswerCount),
  /** Those that may be shown. */
  groups: z.array(GroupScore),
  /** Groups of whom too few answered, and groups that cover those. */
  hiddenGroups: z.array(NamedGroup),
}).meta({ id: 'ItemReport' })

export const AreaReport = Estimate.extend({
  area: z.int(),
  name: Bilingual,
  /** No figure of the area may be shown: too few answered in it, or in another that it covers. */
  hidden: z.boolean(),
  /** Those that may be shown. */
  items: z.array(ItemReport),
  hiddenItems: z.array(z.object({ id: z.string(), text: Bilingual })),
}).meta({ id: 'AreaReport' })

/**
 * `GET /api/rounds/:round/units/:unit`: a unit's points, down to item × group × n. What is made of
 * too few people is named and not shown; rounds in which nobody's real opinion stands show all.
 */
export const UnitReport = z
  .object({
    round: RoundBrief,
    unit: z.object({ id: z.string(), name: z.string(), officialCode: z.string().nullable() }),
    block: z.object({ id: z.string(), name: Bilingual }),
    few: z.int(),
    ballots: z.int(),
    survey: Estimate,
    groups: z.array(
      NamedGroup.extend({
        ballots: z.int(),
        target: z.int(),
        size: z.int().nullable(),
        /** More ballots than people: the size is wrong, and the group counts as large. */
        isOverfull: z.boolean(),
        /** Of the unit's survey points: 1 where no ballot had an interviewer. */
        designEffect: z.number(),
        /** As many ballots by themselves would say as much. */
        effectiveBallots: z.number(),
      }),
    ),
    areas: z.array(AreaReport),
  })
  .meta({ id: 'UnitReport' })

/** A round in the list of all: what it is about, and when ballots are collected. */
export const RoundEntry = RoundBrief.omit({ keys: true })
  .extend({
    year: Round.shape.year,
    half: Round.shape.half,
    fieldworkPeriod: Round.shape.fieldworkPeriod,
    registry: Round.shape.registry.optional(),
  })
  .meta({ id: 'RoundEntry' })
export type RoundEntry = z.infer<typeof RoundEntry>

/** `GET /api/rounds`: every round, by name. */
export const RoundList = z.object({ rounds: z.array(RoundEntry) }).meta({ id: 'RoundList' })

/**
 * A ballot that the door refused, or that the count could not open or found faulty; kept raw. What
 * it says of itself is unproven.
 */
export const RefusedEntry = z
  .object({
    /** SHA-256 of the raw content; of what the count found, the digest of its envelope. */
    id: z.string(),
    why: Refusal.or(EnvelopeFault),
    /** `null`: found by the count, which keeps no day. */
    refusedOn: LocalDate.nullable(),
    /** In bytes. */
    size: z.int(),
    round: z.string().nullable(),
    ballot: z.string().nullable(),
  })
  .meta({ id: 'RefusedEntry' })

/** `GET /api/refused?offset=0&limit=50`: what the count found first, then the newest day. */
export const RefusedList = z
  .object({
    total: z.int(),
    offset: z.int(),
    refused: z.array(RefusedEntry),
  })
  .meta({ id: 'RefusedList' })

/** `GET /api/refused/:id` */
export const RefusedBallot = RefusedEntry.extend({ raw: z.string() }).meta({ id: 'RefusedBallot' })

/** One group's tally of one unit that is not what its ballots add up to. */
export const RecountDifference = z
  .object({
    unit: z.string(),
    group: z.string(),
    /** Ballots that are kept, and ballots that the tally claims. */
    counted: z.int(),
    tallied: z.int(),
  })
  .meta({ id: 'RecountDifference' })

/** `POST /api/rounds/:round/recount`: every ballot counted anew, against the tallies. */
export const Recount = z
  .object({
    ballots: z.int(),
    tallies: z.int(),
    equal: z.boolean(),
    differences: z.array(RecountDifference),
  })
  .meta({ id: 'Recount' })

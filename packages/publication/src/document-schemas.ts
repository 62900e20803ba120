/** The documents of scoring as schemas, for whoever reads them back from a file or a database. */
import type {
  AnnualDocument as AnnualDocumentType,
  ResultDocument as ResultDocumentType,
  UnitTrace as UnitTraceType,
} from '@phieu/scoring'
import { AnnualRule, Bilingual, DefinitionRef, Rule } from '@phieu/survey'
import { z } from 'zod'

/** `n/d`, or `n` when it is whole. */
export const Exact = z.string().regex(/^-?\d+(\/\d+)?$/)

const exactOrNull = Exact.nullable()
const numberOrNull = z.number().nullable()
const interval = z.tuple([z.number(), z.number()]).nullable()
const half = z.union([z.literal(1), z.literal(2)]).nullable()

export const ChangeDocument = z
  .object({
    state: z.enum([
      'compared',
      'first-round-of-block',
      'unit-changed',
      'definition-changed',
      'no-value',
      'no-previous-value',
    ]),
    points: exactOrNull,
    decimals: z.int().nullable(),
    standardError: numberOrNull,
    interval,
    withinNoise: z.boolean().nullable(),
  })
  .meta({ id: 'ChangeDocument' })

const PointsDocument = z.object({ points: exactOrNull, max: Exact })

export const UnitDocument = z
  .object({
    unit: z.string(),
    name: z.string(),
    block: z.string(),
    ballots: z.int(),
    effectiveBallots: z.int(),
    overfull: z.array(z.string()),
    rank: z.int().nullable(),
    unranked: z.enum(['no-value', 'too-few-ballots']).nullable(),
    rankRange: interval,
    rankSet: interval,
    rankChances: z.array(z.object({ rank: z.int(), chance: z.number() })),
    betterThan: z.array(z.string()),
    worseThan: z.array(z.string()),
    index: z.object({ percent: Exact, unclipped: Exact, points: Exact, max: Exact }).nullable(),
    standardError: numberOrNull,
    interval,
    assessed: PointsDocument,
    survey: PointsDocument.extend({ standardError: numberOrNull, interval }),
    bonus: Exact,
    penalty: Exact,
    areas: z.array(
      z.object({
        area: z.int(),
        assessed: PointsDocument,
        survey: PointsDocument,
        percent: exactOrNull,
        standardError: numberOrNull,
        interval,
        change: ChangeDocument,
      }),
    ),
    change: ChangeDocument,
  })
  .meta({ id: 'UnitDocument' })

export const RankingDocument = z
  .object({
    block: z.string(),
    blocks: z.array(z.string()),
    name: Bilingual,
    units: z.array(UnitDocument),
    mean: exactOrNull,
    areas: z.array(
      z.object({ area: z.int(), name: Bilingual, mean: exactOrNull, change: ChangeDocument }),
    ),
    change: z.object({
      mean: ChangeDocument,
      compared: z.int(),
      up: z.int(),
      down: z.int(),
      roseMost: z.array(z.string()),
      most: ChangeDocument.nullable(),
      areasUp: z.int(),
      areasCompared: z.int(),
    }),
  })
  .meta({ id: 'RankingDocument' })

const placed = z.object({ unit: z.string(), percent: exactOrNull, rank: z.int().nullable() })
const placedByBlock = z.array(z.object({ block: z.string(), units: z.array(placed) }))

export const ResultDocument = z
  .object({
    method: z.string(),
    seed: z.string(),
    replicates: z.int(),
    ballots: z.int(),
    likeness: z.array(z.object({ group: z.string(), likeness: z.number() })),
    round: z.object({
      id: z.string(),
      title: Bilingual,
      organiser: Bilingual,
      year: z.int().nullable(),
      half,
      practice: z.boolean(),
      synthetic: z.boolean(),
      definition: DefinitionRef,
      registry: z.string(),
      earlier: z.object({ id: z.string(), year: z.int(), half }).nullable(),
    }),
    rankings: z.array(RankingDocument),
    sensitivity: z.array(
      z.object({
        run: z.enum(['topTwo', 'pooled', 'outsidersOnly', 'withoutFlagged']),
        rankings: placedByBlock,
      }),
    ),
  })
  .meta({ id: 'ResultDocument' }) satisfies z.ZodType<ResultDocumentType>

const placedInYear = placed.extend({
  interval,
  rankSet: interval,
  betterThan: z.array(z.string()),
  worseThan: z.array(z.string()),
})

export const AnnualDocument = z
  .object({
    year: z.int(),
    rule: AnnualRule,
    provisional: z.boolean(),
    firstHalf: z.string().nullable(),
    rankings: z.array(z.object({ block: z.string(), units: z.array(placedInYear) })),
  })
  .meta({ id: 'AnnualDocument' }) satisfies z.ZodType<AnnualDocumentType>

const traced = {
  hidden: z.boolean(),
  points: exactOrNull,
  max: exactOrNull,
  standardError: numberOrNull,
  interval,
}

/** What a group's ballots bring to the error of a sum. */
const GroupSpread = z.object({
  group: z.string(),
  spread: z.number(),
  designEffect: z.number(),
})

const GroupTrace = z.object({
  group: z.string(),
  hidden: z.boolean(),
  n: z.int().nullable(),
  excluded: z.int().nullable(),
  counts: z.array(z.int()).nullable(),
  share: exactOrNull,
  standardError: numberOrNull,
  interval,
  designEffect: numberOrNull,
  weight: z.int(),
  skipped: z.enum(['weight-zero', 'nobody-answered', 'below-minimum']).nullable(),
})

const ItemTrace = z.object({
  item: z.string(),
  maxPoints: Exact,
  rule: Rule,
  treatment: z.enum(['scored', 'reduceMax', 'zero', 'grantMax']).nullable(),
  ...traced,
  share: exactOrNull,
  n: z.int().nullable(),
  groups: z.array(GroupTrace),
})

export const UnitTrace = z.object({
  unit: z.string(),
  block: z.string(),
  ballots: z.int(),
  groups: z.array(
    z.object({
      group: z.string(),
      ballots: z.int().nullable(),
      size: z.int().nullable(),
      isOverfull: z.boolean().nullable(),
      designEffect: numberOrNull,
      spread: numberOrNull,
      perInterviewer: numberOrNull,
      effectiveBallots: numberOrNull,
    }),
  ),
  areas: z.array(
    z.object({
      area: z.int(),
      ...traced,
      groups: z.array(GroupSpread).nullable(),
      items: z.array(ItemTrace),
    }),
  ),
}) satisfies z.ZodType<UnitTraceType>

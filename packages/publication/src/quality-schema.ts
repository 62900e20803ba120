/** The quality document as a schema, for whoever reads it back from a file. */
import type { QualityDocument as QualityDocumentType } from '@phieu/scoring'
import { z } from 'zod'

const numberOrNull = z.number().nullable()
const pair = z.tuple([z.number(), z.number()])

const Part = z.object({
  nominal: z.number(),
  effective: z.number(),
  correlation: numberOrNull,
})

const Weights = z.object({
  areas: z.array(Part.extend({ area: z.int() })),
  assessed: Part,
  survey: Part,
  adjustments: Part,
})

const Volatility = z.object({
  draws: z.int(),
  shifts: z.object({
    rule: z.number(),
    groups: z.number(),
    areas: z.number(),
    exclusion: z.number(),
    all: z.number(),
  }),
  units: z.array(
    z.object({
      unit: z.string(),
      rank: z.int(),
      shift: z.number(),
      range: pair,
      same: z.number(),
    }),
  ),
})

export const QualityDocument = z
  .object({
    method: z.string(),
    seed: z.string(),
    groups: z.array(
      z.object({
        block: z.string(),
        group: z.string(),
        ballots: z.int(),
        units: z.int(),
        leftOut: z.int(),
        turnout: numberOrNull,
        noOpinion: numberOrNull,
        reliability: z.array(
          z.object({
            area: z.int().nullable(),
            items: z.int(),
            n: z.int(),
            alpha: z.number(),
            interval: pair,
          }),
        ),
        items: z.array(
          z.object({
            item: z.string(),
            answers: z.int(),
            noOpinion: numberOrNull,
            itemRest: numberOrNull,
          }),
        ),
      }),
    ),
    units: z.array(
      z.object({
        unit: z.string(),
        ballots: z.int(),
        noOpinion: numberOrNull,
        groups: z.array(
          z.object({ group: z.string(), turnout: numberOrNull, noOpinion: numberOrNull }),
        ),
      }),
    ),
    rankings: z.array(
      z.object({
        block: z.string(),
        units: z.int(),
        leftOut: z.int(),
        weights: Weights.nullable(),
        volatility: Volatility.nullable(),
      }),
    ),
  })
  .meta({ id: 'QualityDocument' }) satisfies z.ZodType<QualityDocumentType>

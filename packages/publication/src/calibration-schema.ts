/** Weights by population figures as schemas, for whoever reads them back from a file. */
import {
  POOLED_MINIMUM,
  type CalibrationDocument as CalibrationDocumentType,
  type GroupStrata,
} from '@phieu/scoring'
import type { Populations } from '@phieu/survey'
import { z } from 'zod'

const pair = z.tuple([z.number(), z.number()])

export const CalibrationDocument = z
  .strictObject({
    groups: z.array(
      z.strictObject({
        block: z.string(),
        group: z.string(),
        questions: z.array(z.string()),
        unused: z.array(z.string()),
        ballots: z.int(),
        effect: z.number(),
        effectiveBallots: z.int(),
        misfit: z.number(),
        weighted: z.number(),
        unweighted: z.number(),
        items: z.array(
          z.strictObject({
            item: z.string(),
            weighted: z.number(),
            standardError: z.number(),
            interval: pair,
            unweighted: z.number(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CalibrationDocument' }) satisfies z.ZodType<CalibrationDocumentType>

/** The office's: ballots by kinds of people, of all units of a block together, none of few people. */
export const StrataPart = z.array(
  z.strictObject({
    block: z.string(),
    group: z.string(),
    strata: z.array(
      z.strictObject({
        kinds: z.record(z.string(), z.string()),
        ballots: z.int().min(POOLED_MINIMUM),
        counts: z.array(z.int().min(0)),
      }),
    ),
    margins: z.array(
      z.strictObject({ name: z.string(), population: z.record(z.string(), z.number()) }),
    ),
    unused: z.array(z.string()),
  }),
) satisfies z.ZodType<GroupStrata[]>

/** Margins that are not what the round's figures come to, each in a sentence. */
export function findMarginFaults(
  populations: z.infer<typeof Populations> = [],
  strata: readonly GroupStrata[],
): string[] {
  return strata.flatMap(({ block, group, margins }) =>
    margins.flatMap(({ name, population }) => {
      const figures = populations.find(
        (each) => each.block === block && each.group === group && each.question === name,
      )
      const isSame = Object.entries(population).every(([kinds, people]) => {
        const codes = kinds.split('+')
        const known = codes.reduce((sum, code) => sum + (figures?.people[code] ?? 0), 0)
        // Those who did not say are as many as among the ballots; the ballots tell of that.
        return codes.includes('?') ? people >= known : people === known
      })
      return isSame
        ? []
        : [`strata.json has other figures by ${name} for ${group} in ${block} than round.json.`]
    }),
  )
}

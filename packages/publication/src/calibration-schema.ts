/** Weights by population figures as schemas, for whoever reads them back from a file. */
import {
  POOLED_MINIMUM,
  type CalibrationDocument as CalibrationDocumentType,
  type GroupStrata,
} from '@phieu/scoring'
import type { Bilingual, Populations } from '@phieu/survey'
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

const MarginPart = z.strictObject({
  name: z.string(),
  population: z.record(z.string(), z.number()),
})

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
    margins: z.array(MarginPart),
    unused: z.array(MarginPart),
  }),
) satisfies z.ZodType<GroupStrata[]>

/** Figures of people that are not in both the round and the strata, or not the same; each in a sentence. */
export function findMarginFaults(
  populations: z.infer<typeof Populations> = [],
  strata: readonly GroupStrata[],
): Bilingual[] {
  const told = strata.flatMap(({ block, group, margins, unused }) =>
    [...margins, ...unused].map((margin) => ({ block, group, ...margin })),
  )
  const wrong = told.filter(({ block, group, name, population }) => {
    const figures = populations.find(
      (each) => each.block === block && each.group === group && each.question === name,
    )
    return !isSame(population, figures?.people ?? {})
  })
  const missing = populations
    .map(({ question, ...place }) => ({ ...place, name: question }))
    .filter(({ block, group, name }) =>
      told.every((each) => each.block !== block || each.group !== group || each.name !== name),
    )
  return [...wrong, ...missing].map(({ name, group, block }) => ({
    vi: `strata.json có số liệu theo ${name} của nhóm ${group} trong khối ${block} khác với round.json.`,
    en: `strata.json has other figures by ${name} for ${group} in ${block} than round.json.`,
  }))
}

/** Whether pooled kinds are as many people as those that they were pooled from, and all are there. */
function isSame(
  population: Readonly<Record<string, number>>,
  people: Readonly<Record<string, number>>,
): boolean {
  const pooled = Object.entries(population).map(([kinds, count]) => ({
    codes: kinds.split('+'),
    count,
  }))
  const codes = new Set(pooled.flatMap((each) => each.codes))
  return (
    Object.keys(people).every((code) => codes.has(code)) &&
    pooled.every((each) => {
      const known = each.codes.reduce((sum, code) => sum + (people[code] ?? 0), 0)
      // Those who did not say are as many as among the ballots; the ballots tell of that.
      return each.codes.includes('?') ? each.count >= known : each.count === known
    })
  )
}

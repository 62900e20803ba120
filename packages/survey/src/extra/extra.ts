import { z } from 'zod'
import { Bilingual } from '../writing/bilingual.ts'
import { Condition } from './condition.ts'
import { DefinitionName } from '../definition/definition-name.ts'

/** The answer to one extra question: the code of an option, the codes of several, a number, or a text. */
export const ExtraAnswer = z.union([
  z.number(),
  z.array(z.int().min(0).max(999)).max(50),
  z.string().max(1000),
])
export type ExtraAnswer = z.infer<typeof ExtraAnswer>

/** The answers to a round's extra questions, by question. They earn no points. */
export const ExtraAnswers = z.record(z.string().max(64), ExtraAnswer)
export type ExtraAnswers = z.infer<typeof ExtraAnswers>

/** One thing that can be tapped in answer to an extra question. */
export const ExtraOption = Bilingual.extend({
  code: z.int().min(0).max(999),
  /**
   * "None of these", "prefer not to say": offered apart from the others, and never together with
   * another where several may be chosen.
   */
  exclusive: z.boolean().optional(),
})
export type ExtraOption = z.infer<typeof ExtraOption>

const asked = {
  id: DefinitionName,
  text: Bilingual,
  /** One or two lines under the question. */
  help: Bilingual.optional(),
  /** Must be answered to finish; a paper ballot is taken as it was filled in. */
  required: z.boolean().optional(),
  /** The respondent groups that are asked; all of them where nothing is said. */
  groups: z.array(DefinitionName).min(1).optional(),
  /** On which side of the scored items it is asked. */
  place: z.enum(['before', 'after']),
  /** Asked only if this holds of what was answered earlier. */
  askIf: Condition.optional(),
}

const Options = z
  .array(ExtraOption)
  .min(2)
  .max(50)
  .refine((options) => new Set(options.map(({ code }) => code)).size === options.length, {
    error: 'two options share one code',
  })

/** The most signs that a text in answer to an extra question can have. */
export const TEXT_LIMIT = 500

/**
 * A question that a round asks beside the scored items. Answers are kept with the ballot and earn
 * no points.
 */
export const ExtraQuestion = z
  .discriminatedUnion('kind', [
    z.object({ ...asked, kind: z.literal('single'), options: Options }),
    z.object({ ...asked, kind: z.literal('multiple'), options: Options }),
    z
      .object({
        ...asked,
        kind: z.literal('number'),
        min: z.number(),
        max: z.number(),
        /** How many digits may stand behind the comma. */
        decimals: z.int().min(0).max(3),
        unit: Bilingual.optional(),
      })
      .refine(({ min, max }) => min <= max, { error: 'the largest number is below the smallest' }),
    z.object({
      ...asked,
      kind: z.literal('text'),
      maxLength: z.int().min(1).max(TEXT_LIMIT),
    }),
  ])
  .meta({ id: 'ExtraQuestion' })
export type ExtraQuestion = z.infer<typeof ExtraQuestion>

/** A few extra questions: more of them would not be answered with care. */
export const ExtraQuestions = z.array(ExtraQuestion).max(20).meta({ id: 'ExtraQuestions' })
export type ExtraQuestions = z.infer<typeof ExtraQuestions>

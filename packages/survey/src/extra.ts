import { z } from 'zod'

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

import { z } from 'zod'
import { Bilingual } from '../writing/bilingual.ts'
import { LocalDate } from '../writing/local-date.ts'
import { problemCodes } from './problem-codes.ts'

export const ProblemCode = z.enum(problemCodes).meta({ id: 'ProblemCode' })
export type ProblemCode = z.infer<typeof ProblemCode>

/** Something wrong with a file: where, and in a sentence what and what to do about it. */
export const FileFault = z
  .object({
    /** `above-maximum`, `formula` …: lasting, for programs. */
    code: z.string(),
    /** As the spreadsheet names it, from 1; `null` where it is about more than a row. */
    row: z.int().nullable(),
    /** `A`, `B` …; `null` where it is about more than a column. */
    column: z.string().nullable(),
    /** In a workbook of which several sheets are read. */
    sheet: z.string().optional(),
    message: Bilingual,
  })
  .meta({ id: 'FileFault' })
export type FileFault = z.infer<typeof FileFault>

/** A problem answer (RFC 9457, `application/problem+json`). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: ProblemCode.or(z.string()),
    /** Of `not-begun` the first day on which ballots are taken, of `over` the last one. */
    day: LocalDate.optional(),
    /** What `detail` says, in both languages, where it is for people. */
    message: Bilingual.optional(),
    /** Of a `faulty-file` or a `doubtful-file`: the first of them. */
    faults: z.array(FileFault).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

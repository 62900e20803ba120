/** What travels between the server and the thread that computes a result. */
import { z } from 'zod'
import type { GatheredInput } from './gather-input.ts'
import type { ResultJobs } from './result-job.ts'

/** Comes from this very program, so only its shape is told, not checked. */
export const ResultOrder = z.object({
  job: z.enum(['live', 'publication']),
  gathered: z.custom<GatheredInput>(),
})

/** Progress from time to time, then the result. */
export type ResultNews = { done: number; total: number } | { result: ResultJobs[keyof ResultJobs] }

import type { TooMany } from '../account/better-auth-client.ts'
import { ProblemError } from '../problem.ts'

/** Says how long to wait, in the answer and in its header. */
export function tooManyProblem({ retryAfter }: TooMany): ProblemError {
  return new ProblemError('too-many-requests', `Try again in ${retryAfter} seconds.`, {
    'retry-after': String(retryAfter),
  })
}

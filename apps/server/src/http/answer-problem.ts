import { problemStatus, problemTitle } from '@phieu/office'
import type { Problem } from '@phieu/survey'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { BrokenOff } from '../broken-off.ts'
import { isCollision } from '../collisions.ts'
import { DatabaseBusy, isOfDatabase } from '../database-faults.ts'
import { isDiskFull } from '../disk-room.ts'
import { ProblemError } from '../problem.ts'

/**
 * The answer to whatever a route threw. An error that is no problem of the catalogue is reported
 * and answered as `internal`: no message, no stack trace leaves the server. So is the cause of a problem
 * reported, where it has one.
 */
export function answerProblem(error: Error, c: Context, report: (error: unknown) => void) {
  const problem = toProblem(error)
  const isFound = error instanceof ProblemError && error.cause === undefined
  if (!isFound && !(error instanceof DatabaseBusy) && problem.code !== 'malformed') {
    report(c.req.raw.signal.aborted ? new BrokenOff() : error)
  }

  const status = problemStatus(problem.code)
  const body: Problem = {
    ...problem.more,
    type: `/problems/${problem.code}`,
    title: problemTitle(problem.code),
    status,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    code: problem.code,
  }
  return c.json(body, status, { ...problem.headers, 'content-type': 'application/problem+json' })
}

function toProblem(error: Error): ProblemError {
  if (error instanceof ProblemError) return error
  // The framework's own: a body that is no JSON, or of another media type than the route takes.
  if (error instanceof HTTPException && error.status < 500) {
    return new ProblemError('malformed', error.message || undefined)
  }
  // What could not be written now can be once there is room: phones wait, and keep what they have.
  if (isDiskFull(error)) {
    return new ProblemError('unavailable', 'There is no room on the disk.', {
      'retry-after': '300',
    })
  }
  // So it is with a database that is away, or held by somebody else.
  if (isOfDatabase(error)) {
    return new ProblemError('unavailable', 'The database cannot write now.', {
      'retry-after': '30',
    })
  }
  if (isCollision(error)) return new ProblemError('conflict', 'Somebody else changed it just now.')
  return new ProblemError('internal')
}

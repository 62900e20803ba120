import { problemTitle } from '@phieu/office'
import type { ProblemCode } from '@phieu/survey'

/** Why something is not done, as the catalogue of problems calls it; whoever serves answers it. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly detail: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly more: Readonly<Record<string, unknown>>

  /**
   * @param detail - a sentence about this one case, without anything secret
   * @param more - further members of the answer, such as the faults of a file
   */
  constructor(
    code: ProblemCode,
    detail?: string,
    headers: Readonly<Record<string, string>> = {},
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail ?? problemTitle(code))
    this.name = 'ProblemError'
    this.code = code
    this.detail = detail
    this.headers = headers
    this.more = more
  }
}

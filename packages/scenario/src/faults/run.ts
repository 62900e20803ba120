import type { Past } from './line.ts'
import type { Office } from './office.ts'
import type { Phone } from './phone.ts'
import type { Plan } from './plan.ts'

/** A plan that is being run. */
export interface Run {
  office: Office
  phones: Phone[]
  plan: Plan
  /** What went over all lines. */
  past: Past
  /** The number of the next ballot, which its answers spell. */
  next: () => number
  /** The links whose tablets the office has taken back. */
  takenBack: Set<string>
  /** The ballots that were refused, and taken by the office's own word. */
  decided: Set<string>
  /** The office was put back to a backup, and not every phone has heard of it. */
  wasPutBack: boolean
  /** It was put back to a backup before the one that phones had let go by. */
  mayMiss: boolean
}

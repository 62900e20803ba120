/** The few numbers that answer "how far are we?". */
import type { UnitRow } from '../../api/answers.ts'

export interface Standing {
  readonly units: number
  readonly withBallots: number
  /** Units where some group has ballots, but too few. */
  readonly few: number
}

export function standingOf(units: readonly UnitRow[]): Standing {
  return {
    units: units.length,
    withBallots: units.filter((unit) => unit.ballots > 0).length,
    few: units.filter((unit) => unit.tooFew.length > 0).length,
  }
}

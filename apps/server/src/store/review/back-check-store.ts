/** What the store promises for back-checks: interviews that somebody asks about once more. */
import type { BackCheckDraw, BackCheckOutcome, ChangedBy } from '@phieu/office'
import type { LocalDate } from '@phieu/survey'

/** An interview that can be drawn: whose, where, of whom and on which day; nobody who answered. */
export interface DrawnInterview {
  ballot: string
  interviewer: string
  unit: string
  group: string
  sealedOn: LocalDate
}

export interface BackCheck extends DrawnInterview {
  draw: string
  outcome: BackCheckOutcome | undefined
  record: (ChangedBy & { note: string | undefined }) | undefined
}

export interface BackCheckStore {
  /** Interviews that were not drawn yet and are not excluded, by the ids of their ballots. */
  listBackCheckCandidates(round: string): Promise<DrawnInterview[]>
  /** Writes a draw with what it drew. @throws a collision where it stands, or another has drawn one of them meanwhile */
  addBackChecks(round: string, draw: BackCheckDraw, drawn: readonly DrawnInterview[]): Promise<void>
  /** The draws of a round, the last first. */
  listBackCheckDraws(round: string): Promise<BackCheckDraw[]>
  /** Every back-check of a round, by interviewer, day, unit and group. */
  listBackChecks(round: string): Promise<BackCheck[]>
  /** @returns whether the ballot was drawn */
  recordBackCheck(
    round: string,
    ballot: string,
    outcome: BackCheckOutcome,
    record: NonNullable<BackCheck['record']>,
  ): Promise<boolean>
}

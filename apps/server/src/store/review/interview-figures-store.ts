/** What the store promises of interviews, added up: nothing of a single ballot. */

/** Interviews of one interviewer with one group about one unit; excluded ones stand aside. */
export interface InterviewCell {
  interviewer: string
  unit: string
  group: string
  ballots: number
  /** With a flag that makes them doubtful. */
  doubtful: number
  /** With nearly all answers at one place. */
  straight: number
  /** Of those with a scored answer: how many, and the sums of their levels (0 to 1) and their squares. */
  scored: number
  sum: number
  squares: number
}

/** All interviews of one interviewer in a round. */
export interface InterviewTotals {
  interviewer: string
  counted: number
  held: number
  excluded: number
  /** Days on which any was sealed. */
  days: number
  firstDay: string
  lastDay: string
  /** Of the times that phones told, in seconds; `undefined` where none did. */
  medianSeconds: number | undefined
  /** By flag. */
  flags: Readonly<Record<string, number>>
}

export interface InterviewFiguresStore {
  listInterviewCells(round: string): Promise<InterviewCell[]>
  listInterviewTotals(round: string): Promise<InterviewTotals[]>
}

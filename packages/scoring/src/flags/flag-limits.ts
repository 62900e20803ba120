import type { Language } from '@phieu/survey'

/** From where on flags are raised: data of a round. Percentages are whole numbers, 0 to 100. */
export interface FlagLimits {
  /** How long a word of English, or a syllable of Vietnamese, takes to read, in ms. */
  readonly wordTime: Readonly<Record<Language, number>>
  /** `fast`: in less than this percentage of the time that reading takes. */
  readonly fastPercent: number
  /** `straight`: of at least so many scored answers … */
  readonly straightItems: number
  /** … this percentage or more stand at the same place of their scale. */
  readonly straightPercent: number
  /** `unanswered`: of at least so many items … */
  readonly unansweredItems: number
  /** … this percentage or more were answered with an option that is not counted. */
  readonly unansweredPercent: number
  /** `duplicate`: compared are ballots with so many scored answers or more. */
  readonly duplicateItems: number
  /** `duplicate`: so many others, or more, differ in one answer at most. */
  readonly nearOthers: number
  /** `burst`: more ballots than this through one link in one hour. */
  readonly linkHour: number
  /** `burst`: more ballots than this sealed by one interviewer on one day. */
  readonly interviewerDay: number
  /** An interviewer is compared from so many interviews on … */
  readonly effectBallots: number
  /** … and stands out from so many percentage points on, where chance does not explain them. */
  readonly effectPoints: number
}

/** What a round goes by that says nothing else. @see METHOD.md, section 14, for the reasons */
export const defaultFlagLimits: FlagLimits = {
  wordTime: { vi: 250, en: 300 },
  fastPercent: 50,
  straightItems: 8,
  straightPercent: 90,
  unansweredItems: 4,
  unansweredPercent: 50,
  duplicateItems: 8,
  nearOthers: 3,
  linkHour: 30,
  interviewerDay: 40,
  effectBallots: 20,
  effectPoints: 5,
}

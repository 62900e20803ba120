import type { FlagLimits } from '@phieu/scoring'
import type { Questionnaire } from '@phieu/survey'

/** What the flags of a ballot rest on that compare it with others. */
export interface FlagHistory {
  limits: FlagLimits
  /** What a group is asked about a unit of the round. */
  questionnaireFor: QuestionnaireFor
}

/** @throws Error when the group is asked nothing about the unit */
export type QuestionnaireFor = (unit: string, group: string) => Questionnaire

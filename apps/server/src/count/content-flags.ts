import { contentFlags, type FlagLimits, type FlagName } from '@phieu/scoring'
import type { Ballot, Channel, Questionnaire } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { FlagHistory } from '../store/ballots/flag-history.ts'

/** What can be seen of a ballot without looking at others: its content, and its channel. */
export function flagsOfContent(
  ballot: Ballot,
  channel: Channel,
  questionnaire: Questionnaire,
  limits: FlagLimits,
): FlagName[] {
  const content = contentFlags(questionnaire, ballot, limits)
  return channel === 'desk' ? [...content, 'desk'] : content
}

/** What ballots are compared with others by, in the transaction that counts them. */
export function historyOf(plan: RoundPlan, limits: FlagLimits): FlagHistory {
  return { limits, questionnaireFor: (unit, group) => plan.questionnaireAbout(unit, group) }
}

import { contentFlags, type FlagLimits, type FlagName } from '@phieu/scoring'
import type { Ballot, Channel, Questionnaire } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { FlagHistory } from '../store/ballots/flag-history.ts'

/** What can be seen of a ballot without looking at others: its content, and the way it came. */
export function flagsOnReceipt(
  ballot: Ballot,
  channel: Channel,
  questionnaire: Questionnaire,
  limits: FlagLimits,
): FlagName[] {
  const content = contentFlags(questionnaire, ballot, limits)
  return channel === 'desk' ? [...content, 'desk'] : content
}

/** What a ballot is compared with others by, in the transaction that keeps it. */
export function historyOf(plan: RoundPlan, limits: FlagLimits, now: Date): FlagHistory {
  return {
    limits,
    hour: now.toISOString().slice(0, 'YYYY-MM-DDTHH'.length),
    questionnaireFor: (unit, group) => plan.questionnaireAbout(unit, group),
  }
}

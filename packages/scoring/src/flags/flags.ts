import type { Questionnaire } from '@phieu/survey'
import { hasteOf, straightnessOf, unansweredOf, type AnsweredBallot } from './answering-signs.ts'
import type { FlagLimits } from './flag-limits.ts'

/** Why somebody should look at a ballot. A flag is no proof, and deletes nothing. */
export const flagNames = [
  'fast',
  'straight',
  'unanswered',
  'duplicate',
  'burst',
  'desk',
  'revoked-sender',
  'link-full',
  'clock-ahead',
  'clock-behind',
  'late',
] as const
export type FlagName = (typeof flagNames)[number]

/**
 * The flags without whose ballots everything is scored once more. Not among them: `desk`, which is a
 * way of asking and no fault of a ballot, and what holds a ballot back until somebody has decided.
 */
export const doubtfulFlags: ReadonlySet<string> = new Set<FlagName>([
  'fast',
  'straight',
  'unanswered',
  'duplicate',
  'burst',
])

/**
 * The flags that a ballot's own content raises, in the order of `flagNames`.
 *
 * @throws RangeError when an answer names no option of its item: the ballot was never checked
 * @see METHOD.md, section 14
 */
export function contentFlags(
  questionnaire: Questionnaire,
  ballot: AnsweredBallot,
  limits: FlagLimits,
): FlagName[] {
  const haste = hasteOf(questionnaire, ballot, limits)
  const straightness = straightnessOf(questionnaire, ballot.answers)
  const unanswered = unansweredOf(questionnaire, ballot.answers)
  return [
    ...(haste && isBelow(haste.readingTime, limits.fastPercent, haste.seconds * 1000)
      ? (['fast'] as const)
      : []),
    ...(isStraight(straightness, limits) ? (['straight'] as const) : []),
    ...(unanswered.items >= limits.unansweredItems &&
    unanswered.unanswered * 100 >= limits.unansweredPercent * unanswered.items
      ? (['unanswered'] as const)
      : []),
  ]
}

/** Whether so many answers at one place are nearly all of them. */
export function isStraight(
  { scored, same }: { readonly scored: number; readonly same: number },
  { straightItems, straightPercent }: FlagLimits,
): boolean {
  return scored >= straightItems && same * 100 >= straightPercent * scored
}

/** Whether `value` stays below a percentage of `whole`. */
function isBelow(whole: number, percent: number, value: number): boolean {
  return value * 100 < percent * whole
}

/** Flags as words, and as sentences with their figures. */
import { flagNames, type FlagName } from '@phieu/scoring'
import type { Messages } from '../i18n/vi.ts'
import type { ReviewBallot } from './review-queries.ts'

function isFlag(flag: string): flag is FlagName {
  return flagNames.some((name) => name === flag)
}

/** What a flag is called; a newer server may know others. */
export function flagName(flag: string, t: Messages): string {
  return isFlag(flag) ? t.review.flag[flag] : t.review.otherFlag(flag)
}

/** What a flag of a ballot says, with the figures that it rests on. */
export function flagSentence(flag: string, found: ReviewBallot, t: Messages): string {
  const words = t.review.sentence
  const { haste, straightness, unanswered, likeness, sameDay } = found.signs
  const { limits } = found
  if (flag === 'fast' && haste) {
    return words.fast(haste.seconds, unanswered.items, haste.readingSeconds)
  }
  if (flag === 'straight') {
    return words.straight(straightness.same, straightness.scored, straightness.longest)
  }
  if (flag === 'unanswered') return words.unanswered(unanswered.unanswered, unanswered.items)
  if (flag === 'duplicate') return words.duplicate(likeness.identical, likeness.near)
  if (flag === 'burst') {
    return sameDay === null
      ? words.burstLink(limits.linkHour)
      : words.burstDay(sameDay, limits.interviewerDay)
  }
  if (flag === 'desk' || flag === 'revoked-sender') return words[flag]
  if (flag === 'link-full' || flag === 'late') return words[flag]
  if (flag === 'clock-ahead' || flag === 'clock-behind') return words[flag]
  return words.other(flag)
}

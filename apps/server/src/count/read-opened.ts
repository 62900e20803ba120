import { randomUUID } from 'node:crypto'
import type { FlagLimits } from '@phieu/scoring'
import { findExtraFaults, findFaults, mondayOf, type Ballot, type LocalDate } from '@phieu/survey'
import { toBase64Url, type Opened } from '@phieu/survey/envelope'
import type { raterSealer } from '../keys/raters.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { FaultyEnvelope, LyingEnvelope, OpenedBallot } from '../store/box/box-store.ts'
import { isNamed, leastTogether } from './cell-rule.ts'
import { flagsOfContent } from './content-flags.ts'

/** What opened envelopes are read by. */
export interface Reading {
  plan: RoundPlan
  today: LocalDate
  limits: FlagLimits
  raters: ReturnType<typeof raterSealer>
}

/** Of what way of coming somebody decides first. */
const holding: ReadonlySet<string> = new Set(['revoked-sender', 'link-full'])

/** Also what comes in a burst, but where people try out together what they have been shown. */
function isHeld(flags: LyingEnvelope['flags'], { round }: RoundPlan): boolean {
  if (flags.some((flag) => holding.has(flag))) return true
  return flags.includes('burst') && leastTogether(round) > 1
}

/**
 * Makes a ballot of what came out of an envelope: by an id of its own, so that nothing leads back to
 * the envelope, its receipt or its sender; and of an insider alone with a rater.
 */
export function readOpened(
  lying: LyingEnvelope,
  opened: Opened,
  { plan, today, limits, raters }: Reading,
): { opened: OpenedBallot } | { faulty: FaultyEnvelope } {
  const { header, kind, channel } = lying
  if (opened.outcome !== 'opened') return { faulty: faultyOf(lying, opened.outcome) }

  const questionnaire = plan.questionnaireAbout(header.unit, header.group)
  const { rater, ...ballot } = {
    ...opened.ballot,
    id: randomUUID(),
    sealedOn: dayOf(lying, today),
  } satisfies Ballot
  const isFaulty =
    findFaults(questionnaire, ballot.answers).length > 0 ||
    findExtraFaults(plan.round.extra, ballot).length > 0
  if (isFaulty) return { faulty: faultyOf(lying, 'faulty') }
  return {
    opened: {
      envelope: header.id,
      ballot,
      sealedRater: kind === 'insider' && rater !== undefined ? raters.seal(rater) : undefined,
      kind,
      channel,
      flags: [...lying.flags, ...flagsOfContent(ballot, channel, questionnaire, limits)],
      review: isHeld(lying.flags, plan) ? 'held' : 'counted',
    },
  }
}

/**
 * The day that is kept: an interviewer's, as the door has judged it; of an open link its week. Of a
 * named person's it is the week of the count: when who had answered was shown day by day.
 */
function dayOf({ header, kind, sealingDay }: LyingEnvelope, today: LocalDate): LocalDate {
  if (isNamed(kind)) return mondayOf(today)
  return header.mode === 'online' ? mondayOf(sealingDay) : sealingDay
}

function faultyOf({ header, sealed }: LyingEnvelope, why: FaultyEnvelope['why']): FaultyEnvelope {
  const raw = JSON.stringify({ header, sealed: toBase64Url(new Uint8Array(sealed)) })
  return { envelope: header.id, why, raw }
}

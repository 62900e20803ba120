import type { MailingRow } from '@phieu/office'
import type { LocalDate } from '@phieu/survey'
import type { z } from 'zod'
import { groupNameOf } from '../distribution/link-rows.ts'
import { isTaking } from '../rounds/is-taking.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Mailing } from '../store/mailing/mailing-store.ts'

/** A mailing as the office reads it: counts, and nothing of one person. */
export function describeMailing(
  plan: RoundPlan,
  mailing: Mailing,
  today: LocalDate,
): z.infer<typeof MailingRow> {
  const { round: _round, batch: _batch, begunOn, remindedOn, ...shown } = mailing
  return {
    ...shown,
    groupName: groupNameOf(plan, mailing.group),
    begunOn: begunOn ?? null,
    remindedOn: remindedOn ?? null,
    mayRemind: isTaking(plan.round, today) && whyNotRemind(mailing, today) === undefined,
  }
}

/**
 * Why no reminder can be begun today. A reminder tells how things stood at midnight, so there is one a
 * day at most, and none before a midnight has passed since the invitations began.
 */
export function whyNotRemind(
  { begunOn, remindedOn, waiting }: Mailing,
  today: LocalDate,
): 'not sent' | 'too soon' | undefined {
  if (begunOn === undefined || waiting > 0) return 'not sent'
  return begunOn >= today || (remindedOn !== undefined && remindedOn >= today)
    ? 'too soon'
    : undefined
}

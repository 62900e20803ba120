import { daysLater, type Ballot, type LocalDate, type Round } from '@phieu/survey'

/**
 * Whether a ballot came too late: it was sealed after the last day, or its days of grace are over.
 *
 * A phone whose clock runs ahead can't have sealed it later than today. Paper is typed in after the
 * last day, and is late only when the grace is over.
 *
 * @param last - the last day on which ballots may be finished; `undefined` where there is none
 */
export function isLate(
  { sealedOn, mode }: Ballot,
  last: LocalDate | undefined,
  { graceDays }: Pick<Round, 'graceDays'>,
  today: LocalDate,
): boolean {
  if (last === undefined) return false
  const sealed = sealedOn < today ? sealedOn : today
  if (mode !== 'paper' && sealed > last) return true
  return today > daysLater(last, graceDays)
}

/** Whether the phone's clock ran ahead: it sealed a ballot later than tomorrow. */
export function isAhead({ sealedOn }: Ballot, today: LocalDate): boolean {
  return sealedOn > daysLater(today, 1)
}

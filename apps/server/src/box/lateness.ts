import { daysLater, type LocalDate, type Mode } from '@phieu/survey'

/** When an envelope was sealed, and when it came. */
export interface SealedWhen {
  sealingDay: LocalDate
  mode: Mode
  today: LocalDate
}

/**
 * What the day of sealing says of an envelope.
 *
 * `refused`: it was sealed after the last day. `late`: sealed in time, but its days of grace are
 * over; whoever approves the round decides on it. A phone whose clock runs ahead can't have sealed
 * it later than today. Paper is typed in after the last day, and is late only when the grace is over.
 *
 * @param last - the last day on which ballots may be finished; `undefined` where there is none
 */
export function timelinessOf(
  { sealingDay, mode, today }: SealedWhen,
  last: LocalDate | undefined,
  graceDays: number,
): 'in-time' | 'late' | 'refused' {
  if (last === undefined) return 'in-time'
  const sealed = sealingDay < today ? sealingDay : today
  if (mode !== 'paper' && sealed > last) return 'refused'
  return today > daysLater(last, graceDays) ? 'late' : 'in-time'
}

/** Whether the phone's clock ran ahead: it sealed an envelope later than tomorrow. */
export function isAhead(sealingDay: LocalDate, today: LocalDate): boolean {
  return sealingDay > daysLater(today, 1)
}

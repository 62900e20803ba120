import type { LocalDate, Round } from '@phieu/survey'

/** Whether ballots can be begun in a round today: it is open, and in its days. */
export function isTaking(
  { state, fieldworkPeriod }: Pick<Round, 'state' | 'fieldworkPeriod'>,
  today: LocalDate,
): boolean {
  const isInDays =
    !fieldworkPeriod || (fieldworkPeriod.from <= today && today <= fieldworkPeriod.to)
  return state === 'open' && isInDays
}

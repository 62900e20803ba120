/** What proofs of work are computed over beside their envelope: another text each day. */
export interface WorkSalts {
  today: () => string
  /** Those that a proof may rest on: of today, and of yesterday for what was computed before midnight. */
  accepted: () => string[]
}

const DAY = 24 * 60 * 60 * 1000

/**
 * All servers of an office hand out the same, since it follows from their master key; nobody else
 * knows tomorrow's.
 *
 * @param derive - a lasting secret for a purpose
 */
export function openWorkSalts(derive: (purpose: string) => string, now: () => Date): WorkSalts {
  const saltOf = (day: number) => derive(`phieu work 1\n${day}`).slice(0, 22)
  const today = () => Math.floor(now().getTime() / DAY)
  return {
    today: () => saltOf(today()),
    accepted: () => [saltOf(today()), saltOf(today() - 1)],
  }
}

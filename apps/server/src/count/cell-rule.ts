import { LEAST_TOGETHER } from '@phieu/office'
import type { Round } from '@phieu/survey'
import type { LyingCell, RightKind } from '../store/box/box-store.ts'

/** What is counted now of a cell. */
export interface Share {
  /** So many envelopes, drawn by chance. */
  take: number
  /** So many at least stay in the box. */
  leaves: number
}

/** How many ballots a round shows together at least; a round for trying out has no secrets. */
export function leastTogether({ practice, synthetic }: Pick<Round, 'practice' | 'synthetic'>) {
  return practice || synthetic ? 1 : LEAST_TOGETHER
}

/**
 * How much of a cell of a real round is opened while the round is open.
 *
 * *Open links*: where 2k envelopes lie, they leave by k, and k stay until the closing: whoever knows
 * all but one of those that were counted still can't subtract. *Interviews*: by k, as the interviewer
 * knows them anyway. *Named rights*: at the closing alone. Everything else: at the closing.
 */
export function shareOf(
  { kind, lying }: Pick<LyingCell, 'kind' | 'lying'>,
  round: Pick<Round, 'practice' | 'synthetic' | 'state'>,
): Share {
  const k = leastTogether(round)
  if (round.state !== 'open' || k === 1) return { take: lying, leaves: 0 }
  if (isNamed(kind)) return { take: 0, leaves: 0 }
  if (kind === 'interview') return { take: lying >= k ? lying : 0, leaves: 0 }
  const take = lying >= 2 * k ? (Math.floor(lying / k) - 1) * k : 0
  return { take, leaves: take > 0 ? k : 0 }
}

/**
 * How much of a cell that came late is opened with the approval: all, or nothing where they are so few
 * that the result before and after it would tell what they say.
 */
export function lateShareOf(
  { held }: Pick<LyingCell, 'held'>,
  round: Pick<Round, 'practice' | 'synthetic'>,
): Share {
  return { take: held >= leastTogether(round) ? held : 0, leaves: 0 }
}

/** From how many envelopes on a cell of an open round is opened; `null`: at the closing alone. */
export function opensAt(
  kind: RightKind,
  round: Pick<Round, 'practice' | 'synthetic' | 'state'>,
): number | null {
  const k = leastTogether(round)
  if (round.state !== 'open') return isNamed(kind) ? null : 1
  if (k === 1) return 1
  if (isNamed(kind)) return null
  return kind === 'interview' ? k : 2 * k
}

/** Sealed to the box key. */
export function isNamed(kind: RightKind): boolean {
  return kind === 'invited' || kind === 'insider'
}

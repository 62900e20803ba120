/**
 * How a round moves from its draft to its publication: one table of who may move it where, and what
 * can still be changed on the way.
 */
import type { Role } from '../account/roles.ts'
import type { RoundState } from '@phieu/survey'

/** One way from state to state. */
export interface RoundWay {
  readonly from: RoundState
  readonly to: RoundState
  readonly who: readonly Role[]
  /** Going back needs a reason; going on may have one. */
  readonly needsReason: boolean
}

export const roundWays: readonly RoundWay[] = [
  { from: 'draft', to: 'open', who: ['admin'], needsReason: false },
  { from: 'open', to: 'closed', who: ['admin'], needsReason: false },
  { from: 'closed', to: 'open', who: ['admin'], needsReason: true },
  { from: 'closed', to: 'approved', who: ['admin', 'council'], needsReason: false },
  { from: 'approved', to: 'closed', who: ['admin', 'council'], needsReason: true },
  // By publishing alone (see `publication/publish-round.ts`); nothing leads back from there.
  { from: 'approved', to: 'published', who: ['admin'], needsReason: false },
]

/**
 * What a round is made of and when it may change. Its definition and registry are pinned from the
 * beginning: both never change under their names.
 */
export type RoundPart = 'ballots' | 'points'

/**
 * `ballots`: whether new ones are taken. `points`: assessed points, adjustments, external scores, and
 * which of the ballots that were taken count.
 */
const changeable: Record<RoundState, readonly RoundPart[]> = {
  draft: ['points'],
  open: ['ballots', 'points'],
  closed: ['points'],
  approved: [],
  published: [],
}

/** Whether a part of a round that stands so may be changed; else it is frozen. */
export function mayChange(state: RoundState, part: RoundPart): boolean {
  return changeable[state].includes(part)
}

/** The parts of a round that stands so which cannot be changed. */
export function frozenParts(state: RoundState): RoundPart[] {
  return (['ballots', 'points'] as const).filter((part) => !mayChange(state, part))
}

/** Where someone may move a round; a practice round is never published. */
export function waysFrom(round: { state: RoundState; practice: boolean }, role: Role): RoundWay[] {
  return roundWays.filter(
    ({ from, to, who }) =>
      from === round.state && who.includes(role) && !(to === 'published' && round.practice),
  )
}

/** Why somebody may not move a round so. */
export type MoveFault = 'no-such-way' | 'by-publishing-only' | 'not-your-role' | 'needs-reason'

/** What keeps a round from being moved by hand; `undefined` when nothing does. */
export function moveFault(
  { from, to, reason }: { from: RoundState; to: RoundState; reason: string | undefined },
  role: Role,
): MoveFault | undefined {
  if (to === 'published') return 'by-publishing-only'
  const way = roundWays.find((each) => each.from === from && each.to === to)
  if (!way) return 'no-such-way'
  if (!way.who.includes(role)) return 'not-your-role'
  return way.needsReason && !reason ? 'needs-reason' : undefined
}

/** What the store promises for commendations. */
import type { AwardKind, ChangedBy } from '@phieu/office'

/** What was decided about one unit of a ranking, for one reason to commend it: a rule, or one title. */
export interface AwardDecision extends ChangedBy {
  round: string
  /** The place of the approval among the round's moves: other figures are decided about anew. */
  approval: number
  block: string
  kind: AwardKind
  unit: string
  granted: boolean
  title: string | null
  reason: string | null
}

export interface AwardStore {
  /**
   * Takes the place of what was decided about the same.
   *
   * @returns `moved-meanwhile` when the round's last move isn't this approval any more
   */
  decideAward(decision: AwardDecision): Promise<'decided' | 'moved-meanwhile'>
  /** By ranking, kind, unit and title. */
  listAwards(round: string, approval: number): Promise<AwardDecision[]>
}

/** What the store promises for points that are added or taken after the areas. */
import type { ChangedBy } from '@phieu/office'
import type { Adjustment } from '@phieu/survey'

/** An adjustment is never changed and never deleted: a wrong one is withdrawn and stays to be read. */
export interface KeptAdjustment {
  adjustment: Adjustment
  entered: ChangedBy
  withdrawn: (ChangedBy & { reason: string }) | undefined
}

export interface AdjustmentStore {
  /** In the order in which they were entered, the withdrawn among them. */
  listAdjustments(round: string): Promise<KeptAdjustment[]>
  /**
   * Safe to repeat: the same adjustment again is `entered` again.
   *
   * @returns `conflicting` when another one stands under its id; `frozen` when the round is approved
   *   or published
   */
  enterAdjustment(
    round: string,
    adjustment: Adjustment,
    deed: ChangedBy,
  ): Promise<'entered' | 'conflicting' | 'frozen'>
  /** Withdrawing what is withdrawn changes nothing, and is `withdrawn`. */
  withdrawAdjustment(
    round: string,
    id: string,
    deed: ChangedBy & { reason: string },
  ): Promise<'withdrawn' | 'unknown' | 'frozen'>
}

import type { KeyRing } from '../keys/key-ring.ts'
import type { RoundPlans } from '../rounds/round-plans.ts'
import type { BoxStore } from '../store/box/box-store.ts'
import type { ReviewStore } from '../store/review/review-store.ts'

/** What the count rests on. */
export interface CountServices {
  store: Pick<BoxStore, 'listBox' | 'takeCell' | 'writeCells' | 'countAlone'> &
    Pick<ReviewStore, 'findFlagLimits'>
  plans: RoundPlans
  keys: Pick<KeyRing, 'find'>
  now: () => Date
  /** Cryptographically strong. */
  randomBytes: (size: number) => Uint8Array
  report: (error: unknown) => void
}

/** What the store promises for results of which only the print is left. */
import type { EarlierResult } from '@phieu/survey'

export interface EarlierStore {
  /** @returns `conflicting` when another result stands under this name: it never changes */
  addEarlier(earlier: EarlierResult): Promise<'added' | 'standing' | 'conflicting'>
  findEarlier(id: string): Promise<EarlierResult | undefined>
  /** The latest first. */
  listEarlier(): Promise<EarlierResult[]>
}

/** What became of one check. */
export interface Outcome {
  passed: number
  failed: number
  /** Why it failed, where it has not said so itself. */
  complaint?: string
  /** What was measured on the way, a sentence each. */
  figures: readonly string[]
}

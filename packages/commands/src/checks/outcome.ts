/** What became of one check. */
export interface Outcome {
  passed: number
  failed: number
  /** Why it failed, where it has not said so itself. */
  complaint?: string
  /** What was measured on the way, a sentence each. */
  figures: readonly string[]
  /** Tests that failed, a line each, with why. */
  failures?: readonly string[]
  /** Tests that failed and passed when they ran once more, alone, a line each. */
  secondTries?: readonly string[]
  /** The files of tests that took longest, the slowest first. */
  slowest?: readonly TimedFile[]
}

export interface TimedFile {
  /** From the project's root. */
  path: string
  /** In ms. */
  took: number
}

/** What the store promises for sign-ins: who has failed how often, and which codes are used up. */

/** Somebody whose failures are counted together: an account, an address, a browser. No name stands in it. */
export interface Failing {
  /** A keyed digest: the table tells neither accounts nor addresses. */
  subject: string
  /** So many failures cost nothing; each further one doubles the wait. */
  free: number
}

export interface SignInStore {
  /**
   * Counts an attempt as a failure, until it is told that it was none: what comes at once can't pass
   * by each other.
   *
   * @returns how long the longest of them has to wait, in ms; then nothing was counted
   */
  beginAttempt(failing: readonly Failing[], now: Date): Promise<{ wait: number }>
  /** Takes back what `beginAttempt` has counted: the attempt was no failure. */
  forgiveAttempt(subjects: readonly string[]): Promise<void>
  /**
   * Uses up a code of an account's second factor.
   *
   * @param code - a keyed digest
   * @returns whether it was unused until now
   */
  useCode(account: string, code: string, now: Date): Promise<boolean>
  /** A code that was none of the account's is not used up. */
  releaseCode(account: string, code: string): Promise<void>
}

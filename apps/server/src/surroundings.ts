/** What a program can't compute: handed in, so that tests are exact. */
export interface Surroundings {
  now: () => Date
  /** Cryptographically strong. */
  randomBytes: (size: number) => Uint8Array
  /** Where an error goes that no user may read. */
  report: (error: unknown) => void
}

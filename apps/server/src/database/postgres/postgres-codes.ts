/** Why PostgreSQL broke something off, by its codes (SQLSTATE). */
const codes = {
  serializationFailure: '40001',
  deadlock: '40P01',
  /** Not to be had within `lock_timeout`. */
  lockNotAvailable: '55P03',
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
}

/** Whether PostgreSQL broke off for one of these reasons. */
export function brokeOffFor(error: unknown, ...reasons: (keyof typeof codes)[]): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return reasons.some((reason) => error.code === codes[reason])
}

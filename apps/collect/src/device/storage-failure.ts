/** What Dexie and browsers call it: forbidden, full, closed under our feet, or newer than we are. */
const NAMES = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'QuotaExceededError',
  'DatabaseClosedError',
  'InvalidStateError',
  'AbortError',
  'UnknownError',
  'VersionError',
  'SecurityError',
  'TimeoutError',
])

/** Whether the browser has not even said no. */
export function isStorageSilent(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError'
}

/** Whether it was the browser that would not keep or give what the phone remembers. */
export function isStorageFailure(error: unknown): boolean {
  return error instanceof Error && NAMES.has(error.name)
}

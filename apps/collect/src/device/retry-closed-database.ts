import type { DeviceDatabase } from './database.ts'
import { inTime } from './in-time.ts'

/** How long a browser may take to do something with the database, and to open it, in seconds. */
const PATIENCE = 20
const OPENING = 10

/** What browsers say when they, not we, have closed the connection. */
const CLOSED = ['InvalidStateError', 'DatabaseClosedError', 'UnknownError', 'AbortError']

/**
 * Does something with the database, once more from the start when the browser had closed the
 * connection (memory pressure; WebKit after suspending the app), or when the phone is full and room was
 * held for this. Work must be safe to repeat.
 *
 * @throws what the second try threw: a failed write is shown, never swallowed; a `TimeoutError` where the
 *   browser does not answer
 * @see https://github.com/enketo/enketo/pull/1576
 */
export async function retryIfClosed<T>(db: DeviceDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    // Without a step before it: what watches a query for changes follows it no further.
    return await inTime(work(), () => (db.isOpen() ? PATIENCE : OPENING))
  } catch (error) {
    if (isFull(error)) return withRoom(db, work, error)
    if (!(error instanceof Error) || !CLOSED.includes(error.name)) throw error

    db.close({ disableAutoOpen: false })
    await inTime(db.open(), OPENING)
    // On a disk without any room browsers say the same as of a connection that was closed.
    return inTime(work(), PATIENCE).catch((again: unknown) => withRoom(db, work, again))
  }
}

/** Once more, with the room that was held for it. */
async function withRoom<T>(
  db: DeviceDatabase,
  work: () => PromiseLike<T>,
  error: unknown,
): Promise<T> {
  if (!(await db.room?.release())) throw error
  return inTime(work(), PATIENCE)
}

const FULL = 'QuotaExceededError'

/** By its own name, or by that of what has ended a transaction. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const inner = 'inner' in error ? error.inner : undefined
  return error.name === FULL || (inner instanceof Error && inner.name === FULL)
}

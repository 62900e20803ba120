import type { DeviceDatabase } from './database.ts'

/** What browsers say when they, not we, have closed the connection. */
const CLOSED = ['InvalidStateError', 'DatabaseClosedError', 'UnknownError', 'AbortError']

/**
 * Does something with the database, once more from the start when the browser had closed the
 * connection (memory pressure; WebKit after suspending the app). Work must be safe to repeat.
 *
 * @throws what the second try threw: a failed write is shown, never swallowed
 * @see https://github.com/enketo/enketo/pull/1576
 */
export async function retryIfClosed<T>(db: DeviceDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error) || !CLOSED.includes(error.name)) throw error

    db.close({ disableAutoOpen: false })
    await db.open()
    return work()
  }
}

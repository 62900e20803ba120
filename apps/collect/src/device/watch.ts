import { liveQuery } from 'dexie'

/**
 * Asks now, and again whenever what was read changes, in any tab and in the worker.
 *
 * @returns how to stop
 */
export function watch<T>(
  query: () => Promise<T>,
  changed: (answer: T) => void,
  failed: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe(changed, failed)
  return () => subscription.unsubscribe()
}

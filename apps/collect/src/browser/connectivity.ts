import { registered } from './registered.ts'

/** Calls back when sending may succeed again: the network is back, or somebody looks at the page. */
export function watchConnectivity(then: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') then()
  }
  window.addEventListener('online', then)
  window.addEventListener('pageshow', then)
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.removeEventListener('online', then)
    window.removeEventListener('pageshow', then)
    document.removeEventListener('visibilitychange', seen)
  }
}

/** Asks the browser to wake the worker once there is a network, where it can (Background Sync). */
export async function askWorker(tag: string): Promise<void> {
  const registration = await registered(navigator.serviceWorker)
  if (registration && 'sync' in registration && isSyncManager(registration.sync)) {
    // Refused in private windows; the page itself still tries again.
    await registration.sync.register(tag).catch(() => {})
  }
}

/** Background Sync, which TypeScript's library does not describe. */
interface SyncManager {
  register: (tag: string) => Promise<void>
}

function isSyncManager(value: unknown): value is SyncManager {
  return typeof value === 'object' && value !== null && 'register' in value
}

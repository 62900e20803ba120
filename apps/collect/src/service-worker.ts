/**
 * Keeps the app itself on the phone, and sends what waits when the browser wakes it. It handles
 * GET of the app's own files and pages and nothing else: never the API, never the console, never
 * a request with a body (WebKit has sent such bodies empty, enketo/enketo 1584). Questionnaires and
 * ballots live in IndexedDB, so no update of this file can lose any.
 */
import { clientsClaim } from 'workbox-core'
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { pushContacts } from './device/contacts.ts'
import { DeviceDatabase } from './device/database.ts'
import { findNonce } from './device/outbox/find-nonce.ts'
import { pushOutbox } from './device/outbox/outbox.ts'
import { pushByFetch } from './device/outbox/push.ts'
import { OUTBOX } from './device/sync.ts'

/** Background Sync, which TypeScript's library does not describe. */
interface SyncEvent extends ExtendableEvent {
  tag: string
}

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (PrecacheEntry | string)[]
  addEventListener: (type: 'sync', then: (event: SyncEvent) => void) => void
}

clientsClaim() // so that the very first visit can already be reopened offline
cleanupOutdatedCaches()
// oxlint-disable-next-line eslint/no-underscore-dangle -- the name that Workbox fills in
precacheAndRoute(self.__WB_MANIFEST)
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(api|console|problems|preview\.html)(\/|$)/, /^(\/en)?\/results(\/|$)/],
  }),
)

self.addEventListener('message', (event) => {
  // Sent only when somebody has accepted the new version.
  const wanted: unknown = event.data
  if (isSkipWaiting(wanted)) void self.skipWaiting()
})

self.addEventListener('sync', (event) => {
  if (event.tag === OUTBOX) event.waitUntil(pushInBackground())
})

/** Sends unless a tab does; fails when something still waits, and the browser tries again later. */
async function pushInBackground(): Promise<void> {
  await navigator.locks.request(OUTBOX, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const db = new DeviceDatabase()
    try {
      const outcome = await pushOutbox(db, pushByFetch, {
        work: ({ subject, bits }) => findNonce(subject, bits),
        now: () => new Date(),
      })
      const contacts = outcome === 'offline' ? outcome : await pushContacts(db, pushByFetch)
      if (outcome !== 'empty' || contacts !== 'empty') throw new Error('ballots still wait')
    } finally {
      db.close()
    }
  })
}

function isSkipWaiting(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'SKIP_WAITING'
  )
}

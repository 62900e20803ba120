/**
 * Keeps the app itself on the phone, and sends what waits when the browser wakes it. It handles
 * GET of the app's own files and pages and nothing else: never the API, never the console, never
 * a request with a body (WebKit has sent such bodies empty, enketo/enketo 1584). Questionnaires and
 * ballots live in IndexedDB, so no update of this file can lose any.
 */
import { cacheNames, clientsClaim } from 'workbox-core'
import type { RouteHandlerCallbackOptions } from 'workbox-core'
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { findPiece, isPiece, keepEarlierPieces } from './browser/earlier-pieces.ts'
import { DOORS, doorKey, fetchDoor, forgetOldDoors } from './browser/kept-doors.ts'
import { isOwnFile } from './browser/own-file.ts'
import { OUTBOX } from './device/sync.ts'

/** Background Sync, which TypeScript's library does not describe. */
interface SyncEvent extends ExtendableEvent {
  tag: string
}

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (PrecacheEntry | string)[]
  addEventListener: (type: 'sync', then: (event: SyncEvent) => void) => void
  /** What `background-push.ts` brings. */
  pushInBackground?: () => Promise<void>
}

clientsClaim() // so that the very first visit can already be reopened offline
cleanupOutdatedCaches()
addPlugins([
  {
    // One file that is not the app's, and the version is installed another time.
    cacheWillUpdate: async ({ request, response }) =>
      (await isOwnFile(new URL(request.url), response)) ? response : null,
  },
])
// oxlint-disable-next-line eslint/no-underscore-dangle -- the name that Workbox fills in
const files = self.__WB_MANIFEST
precacheAndRoute(files)
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isPiece(url),
  ({ request }) => findPiece(caches, request),
)

const showApp = createHandlerBoundToURL('/index.html')
registerRoute(({ request, url }) => isVisit(request) && doorKey(url) !== undefined, openDoor)
registerRoute(
  new NavigationRoute(showApp, {
    denylist: [
      /^\/(api|console|problems|preview\.html)(\/|$)/,
      /^(\/en)?\/(results(\/|$)|stop\/)/,
      /^\/en\/?$/,
    ],
  }),
)

/** How long the network may take to bring a first page before the app itself comes, in ms. */
const PATIENCE = 3_000

/**
 * The first page of a link: the one that is kept, at once, while it is fetched anew; else the
 * server's; else the app itself, which asks the server and the phone's memory.
 */
async function openDoor(visit: RouteHandlerCallbackOptions): Promise<Response> {
  const key = doorKey(visit.url) ?? ''
  const cache = await caches.open(DOORS)
  const kept = await cache.match(key)
  const fresh = fetchDoor(cache, key).catch(() => undefined)
  visit.event.waitUntil(fresh)
  return kept ?? (await Promise.race([fresh, patience()])) ?? showApp(visit)
}

function isVisit({ mode, method }: Request): boolean {
  return mode === 'navigate' && method === 'GET'
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE))
}

self.addEventListener('install', (event) => {
  const own = new Set(files.map((file) => (typeof file === 'string' ? file : file.url)))
  // Where there is no room for it, a page of the version before is loaded anew.
  event.waitUntil(keepEarlierPieces(caches, cacheNames.precache, own).catch(() => undefined))
})

self.addEventListener('activate', (event) => event.waitUntil(forgetOldDoors(caches)))

self.addEventListener('message', (event) => {
  // Sent only when somebody has accepted the new version.
  const wanted: unknown = event.data
  if (isSkipWaiting(wanted)) void self.skipWaiting()
})

/**
 * What sends is as large as the app, so this file starts without it: it is taken in while this
 * version is installed, where the browser wakes workers at all, and run when it does.
 */
const SENDING = '/background-push.js'
if ('sync' in self.registration) {
  self.addEventListener('install', () => importScripts(SENDING))
  self.addEventListener('sync', (event) => {
    if (event.tag !== OUTBOX) return
    importScripts(SENDING)
    event.waitUntil(self.pushInBackground?.() ?? Promise.resolve())
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

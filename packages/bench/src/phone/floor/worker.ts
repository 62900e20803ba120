/** Workbox with the files of the floor, and nothing else. */
import { clientsClaim } from 'workbox-core'
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { createHandlerBoundToURL } from 'workbox-precaching'

declare const FILES: PrecacheEntry[]

clientsClaim()
precacheAndRoute(FILES)
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html')))

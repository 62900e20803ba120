import { keepDoorOf } from './kept-doors.ts'
import { registered } from './registered.ts'
import { whenIdle } from './when-idle.ts'

/**
 * Which version of the app runs, and whether a newer one waits. A new version is offered, never
 * forced: an interview goes on with the version that it began with.
 */
export interface AppVersion {
  /** A newer version is on the phone and waits for somebody to accept it. */
  newerWaits: () => boolean
  /** Calls back when that changes; returns how to stop. */
  watch: (then: () => void) => () => void
  /** The app itself is on the phone and starts without a network. */
  isStored: () => Promise<boolean>
  /** Changes to the newer version: the page loads anew. */
  accept: () => void
}

/** How often a page that stays open asks for a newer version, in ms (one hour). */
const ASK_EVERY = 3_600_000

/** Keeps the app on the phone, once the first screen stands, and looks out for newer versions. */
export function openAppVersion(workers: ServiceWorkerContainer | undefined): AppVersion {
  const watchers = new Set<() => void>()
  const state = { waits: false, accept: () => {} }
  const arrivedAt = new URL(window.location.href)
  // A slow network first brings what the person came for.
  if (workers && import.meta.env.PROD) whenIdle(() => void register())

  async function register() {
    // Offline, or forbidden in a private window: the readiness screen says that it is not stored.
    const registration = await workers?.register('/service-worker.js').catch(() => undefined)
    if (!workers || !registration) return

    watchForNewer(registration, () => {
      state.waits = true
      watchers.forEach((then) => then())
    })
    state.accept = () => {
      workers.addEventListener('controllerchange', () => window.location.reload())
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' })
    }
    // The first visit had no worker yet to keep the page that it came to.
    void workers.ready.then(() => keepDoorOf(arrivedAt)).catch(() => {})
    setInterval(() => void registration.update().catch(() => {}), ASK_EVERY)
  }

  return {
    newerWaits: () => state.waits,
    watch: (then) => {
      watchers.add(then)
      return () => watchers.delete(then)
    },
    isStored: async () => (await registered(workers))?.active?.state === 'activated',
    accept: () => state.accept(),
  }
}

/** Calls back once a newer version is on the phone beside the one that runs. */
function watchForNewer(registration: ServiceWorkerRegistration, then: () => void): void {
  const look = () => {
    if (registration.waiting && registration.active) then()
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
}

import type { LinkOpening } from '@phieu/survey'
import { openAppVersion } from './browser/app-version.ts'
import { askWorker, watchConnectivity } from './browser/connectivity.ts'
import { openInstallOffer } from './browser/install-offer.ts'
import { proveInWorker } from './browser/prove-in-worker.ts'
import { versionName } from './browser/version-name.ts'
import type { Device } from './device-context.ts'
import { DeviceDatabase } from './device/database.ts'
import { followLinks } from './device/openings.ts'
import { openEnvelopeFiles } from './device/outbox/envelope-files.ts'
import { pushOutbox } from './device/outbox/outbox.ts'
import { pushAll } from './device/outbox/push-all.ts'
import { pushByFetch } from './device/outbox/push.ts'
import { withSecondCopies } from './device/outbox/second-copies.ts'
import { aloneByLocks, openSync, OUTBOX } from './device/sync.ts'

/**
 * This phone, as its browser lets it be one.
 *
 * @param opening - what a link opens, by the page that the server has sent
 */
export function openDevice(opening: LinkOpening | undefined): Device {
  const db = new DeviceDatabase()
  const files = openEnvelopeFiles(navigator.storage)
  const world = { version: versionName, storage: navigator.storage, now: () => new Date() }
  return {
    db,
    openLink: followLinks(
      db,
      pushByFetch,
      // Without a worker in between, a page comes from the server.
      opening && { opening, isFresh: !navigator.serviceWorker?.controller },
    ),
    push: pushByFetch,
    recall: { savedAgain: false },
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    storage: navigator.storage,
    version: openAppVersion(navigator.serviceWorker),
    install: openInstallOffer(window),
    sync: openSync({
      push: async () =>
        withSecondCopies(db, await files, () =>
          pushAll(
            db,
            pushByFetch,
            () => pushOutbox(db, pushByFetch, { ...world, work: proveInWorker }),
            world,
          ),
        ),
      random: () => Math.random(),
      wait: (delay, then) => {
        const timer = setTimeout(then, delay)
        return () => clearTimeout(timer)
      },
      connectivity: watchConnectivity,
      alone: aloneByLocks(navigator.locks),
      askWorker: () => void askWorker(OUTBOX),
    }),
  }
}

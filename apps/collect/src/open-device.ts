import { BackupState, type LinkOpening } from '@phieu/survey'
import { openAppVersion } from './browser/app-version.ts'
import { askWorker, watchConnectivity } from './browser/connectivity.ts'
import { openInstallOffer } from './browser/install-offer.ts'
import { loadAnew } from './browser/missing-piece.ts'
import { versionName } from './browser/version-name.ts'
import type { Device } from './device-context.ts'
import { openBallast } from './device/ballast.ts'
import { DeviceDatabase } from './device/database.ts'
import { followLinks } from './device/openings.ts'
import { openEnvelopeFiles, type EnvelopeFiles } from './device/outbox/envelope-files.ts'
import { cutBy, pushByFetch, readJson, type Cut } from './device/outbox/push.ts'
import { isInPageOnly, type Recall } from './device/recall.ts'
import { retryIfClosed } from './device/retry-closed-database.ts'
import { aloneByLocks, openSync, OUTBOX } from './device/sync.ts'

/**
 * This phone, as its browser lets it be one.
 *
 * @param opening - what a link opens, by the page that the server has sent
 */
export function openDevice(opening: LinkOpening | undefined): Device {
  const db = new DeviceDatabase()
  db.room = openBallast(db, navigator.storage)
  const files = openEnvelopeFiles(navigator.storage)
  const recall: Recall = { savedAgain: false }
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
    recall,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    storage: navigator.storage,
    version: openAppVersion(navigator.serviceWorker),
    install: openInstallOffer(window),
    sync: openSync({
      push: async () => {
        const copies = await files
        if (!recall.atOfficeOnly?.length && !(await owesAnything(db, copies))) return 'empty'
        // Not yet on this phone, and no network to fetch it: the next time will do.
        const sending = await import('./send-all.ts').catch(() => undefined)
        return sending ? sending.sendAll(db, copies, world, recall) : whoAnswers(recall)
      },
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

/**
 * What sends could not be fetched: without a network, by a Wi-Fi that wants a sign-in, or because a newer
 * version has taken its place. That one sends what waits, as soon as nobody is answering here.
 */
async function whoAnswers(recall: Recall): Promise<Cut> {
  const response = await pushByFetch('/api/epoch', {}).catch(() => undefined)
  if (!response) return 'offline'
  if (!BackupState.safeParse(await readJson(response)).success) return cutBy(response)
  const { pathname } = window.location
  const isAnswering = pathname.startsWith('/answer/') && !pathname.endsWith('/done')
  if (!isAnswering && !isInPageOnly(recall)) loadAnew(window)
  return 'offline'
}

/** Whether there may be anything to send, or to be let go of. */
async function owesAnything(db: DeviceDatabase, files: EnvelopeFiles | undefined) {
  const names = await files?.list().catch(() => [])
  const owed = () => Promise.all([db.outbox.count(), db.enrolments.count()])
  return (names?.length ?? 0) > 0 || (await retryIfClosed(db, owed)).some((count) => count > 0)
}

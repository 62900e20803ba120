import { createContext } from 'react-router'
import type { AppVersion } from './browser/app-version.ts'
import type { DeviceDatabase } from './device/database.ts'
import type { InstallOffer } from './browser/install-offer.ts'
import type { Opened } from './device/openings.ts'
import type { Push } from './device/outbox/push.ts'
import type { Recall } from './device/recall.ts'
import type { Sync } from './device/sync.ts'

/** What a screen may reach: the phone's memory, its sending, and time and chance. */
export interface Device {
  db: DeviceDatabase
  sync: Sync
  /** What this page has in its hands, should the browser delete what it saved. */
  recall: Recall
  /** Follows a citizen's link; see `followLinks`. */
  openLink: (code: string) => Promise<Opened>
  /** For opening an invitation or enrolling for the first time; screens never send anything else. */
  push: Push
  now: () => Date
  /** A new random UUID (version 4). */
  newId: () => string
  /** So many random bytes, for secrets. */
  random: (bytes: number) => Uint8Array<ArrayBuffer>
  /** `undefined` where the browser has none of it. */
  storage: StorageManager | undefined
  version: AppVersion
  install: InstallOffer
}

/** Hands the device to every loader and action: `context.get(deviceContext)`. */
export const deviceContext = createContext<Device>()

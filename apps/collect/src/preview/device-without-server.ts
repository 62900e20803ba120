import type { LinkOpening } from '@phieu/survey'
import type { Device } from '../device-context.ts'
import type { DeviceDatabase } from '../device/database.ts'
import { followLinks } from '../device/openings.ts'
import type { Push } from '../device/outbox/push.ts'

/** A phone whose only link is the one that was handed over, and that never has a network. */
export function deviceWithoutServer(db: DeviceDatabase, opening: LinkOpening): Device {
  const push: Push = async (path) => {
    if (path === `/api/links/${opening.link}`) return Response.json(opening)
    throw new TypeError('a preview sends nothing')
  }
  const device = plainDevice(db, push)
  return { ...device, version: { ...device.version, isStored: async () => true } }
}

/** A phone whose browser offers nothing beside its database, and that sends nothing by itself. */
export function plainDevice(db: DeviceDatabase, push: Push): Device {
  return {
    db,
    openLink: followLinks(db, push),
    push,
    recall: { savedAgain: false },
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    storage: undefined,
    version: {
      newerWaits: () => false,
      watch: () => () => {},
      isStored: async () => false,
      accept: () => {},
    },
    install: { way: () => 'unknown', install: async () => {} },
    sync: { sendNow: async () => 'offline', nudge: () => {}, close: () => {} },
  }
}

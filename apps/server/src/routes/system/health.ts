import { endpoints } from '@phieu/office'
import { isDiskShort } from '../../disk-room.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'

/** From so many seconds on it is said that what is written is waited for. */
const LONG = 3

/** `GET /api/health` */
export function healthRoutes({ store, config }: Services) {
  return createRouter().handle(endpoints.getHealth, async () => {
    await store.ping()
    if (config.dataDir !== undefined && (await isDiskShort(config.dataDir))) {
      throw new ProblemError(
        'unavailable',
        'The disk that holds the data is full: free some space.',
      )
    }
    // It is in its place still: a proxy that turned away from it would take the pages along.
    const heldUp = Math.floor(store.heldUp() / 1000)
    if (heldUp < LONG) return { status: 'ok' as const }
    return { status: 'waiting' as const, seconds: heldUp }
  })
}

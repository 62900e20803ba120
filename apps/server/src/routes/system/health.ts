import { endpoints } from '@phieu/office'
import { isDiskShort } from '../../disk-room.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'

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
    return { status: 'ok' as const }
  })
}

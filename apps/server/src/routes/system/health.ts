import { endpoints } from '@phieu/office'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/health` */
export function healthRoutes({ store }: Services) {
  return createRouter().handle(endpoints.getHealth, async () => {
    await store.ping()
    return { status: 'ok' as const }
  })
}

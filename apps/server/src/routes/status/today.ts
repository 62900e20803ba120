import { endpoints } from '@phieu/office'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'
import type { Services } from '../../services.ts'
import { findToday } from '../../status/today.ts'

/** `GET /api/today` */
export function todayRoutes(services: Services) {
  return createRouter().handle(endpoints.getToday, ({ c }) => findToday(services, officeUserOf(c)))
}

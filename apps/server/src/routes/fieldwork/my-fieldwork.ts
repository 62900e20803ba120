import { endpoints } from '@phieu/office'
import { readOwnFieldwork } from '../../fieldwork/mine.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/mine/fieldwork` */
export function myFieldworkRoutes(services: Services) {
  return createRouter().handle(endpoints.getMyFieldwork, async ({ c }) => {
    const { interviewer } = officeUserOf(c).scope
    if (interviewer === undefined) {
      throw new ProblemError('forbidden', 'This account is not one of an interviewer.')
    }
    return await readOwnFieldwork(services, interviewer)
  })
}

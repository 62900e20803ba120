import { createRoute } from '@hono/zod-openapi'
import { readOwnFieldwork } from '../../fieldwork/mine.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { OwnFieldwork } from './fieldwork-schemas.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getOwn = createRoute({
  method: 'get',
  path: '/fieldwork',
  tags: ['Mine'],
  summary: "An interviewer's own assignments, counts and phones",
  responses: {
    200: {
      description: 'By round.',
      content: { 'application/json': { schema: OwnFieldwork } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

/** `GET /api/mine/fieldwork` */
export function mineFieldworkRoutes(services: Services) {
  return createRouter().openapi(getOwn, async (c) => {
    const { interviewer } = officeUserOf(c).scope
    if (interviewer === undefined) {
      throw new ProblemError('forbidden', 'This account is not one of an interviewer.')
    }
    return c.json(await readOwnFieldwork(services, interviewer), 200)
  })
}

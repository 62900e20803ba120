import { createRoute, z } from '@hono/zod-openapi'
import { publishRound } from '../../publication/publish-round.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { FILE_DIGEST_HEADER } from '../exports/aggregates.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { sayContradiction } from '../results/result.ts'
import { PublicationEntry, PublicationList, PublishWish } from '../results/result-schemas.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const postPublish = createRoute({
  method: 'post',
  path: '/rounds/{round}/publish',
  tags: ['Office'],
  summary: 'Count every ballot anew and publish the result of an approved round, once and for all',
  request: {
    params: RoundParam,
    body: { content: { 'application/json': { schema: PublishWish } }, required: true },
  },
  responses: {
    201: {
      description: 'What was published.',
      content: { 'application/json': { schema: PublicationEntry } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

const getPublications = createRoute({
  method: 'get',
  path: '/publications',
  tags: ['Office'],
  summary: 'What was published, the last one first',
  responses: {
    200: {
      description: 'The publications.',
      content: { 'application/json': { schema: PublicationList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

const getPackage = createRoute({
  method: 'get',
  path: '/publications/{publication}/package.zip',
  tags: ['Office'],
  summary: 'The whole package of a publication, for the office alone: nothing in it is hidden',
  request: { params: z.object({ publication: z.string().min(1).max(64) }) },
  responses: {
    200: {
      description: 'The package; `X-File-SHA256` has its digest.',
      content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `POST /api/rounds/:round/publish`, `GET /api/publications`, `…/:publication/package.zip` */
export function publicationRoutes(services: Services) {
  const { store, randomBytes } = services
  return createRouter()
    .openapi(postPublish, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { replicates, seed = Buffer.from(randomBytes(8)).toString('hex') } = c.req.valid('json')
      const repeats = { replicates, seed }
      const outcome = await publishRound(services, plan, repeats, officeUserOf(c)).catch(
        sayContradiction,
      )
      if ('refused' in outcome) {
        throw new ProblemError('conflict', outcome.refused.en, {}, { message: outcome.refused })
      }
      noteForLog(c, { digest: outcome.published.digests.public, ...repeats })
      return c.json(outcome.published, 201)
    })
    .openapi(getPublications, async (c) =>
      c.json({ publications: await store.listPublications() }, 200),
    )
    .openapi(getPackage, async (c) => {
      const { publication } = c.req.valid('param')
      const entry = await store.findPublication(publication)
      const bytes = entry && (await store.readPackage(publication, 'office'))
      if (!entry || !bytes)
        throw new ProblemError('not-found', `Nothing is published of ${publication}.`)
      return c.body(bytes, 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${publication}-office.zip"`,
        [FILE_DIGEST_HEADER]: entry.digests.office,
      })
    })
}

import { createRoute, type z } from '@hono/zod-openapi'
import type { LinkState } from '@phieu/survey'
import type { Context } from 'hono'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import { chooseLinks } from '../../distribution/choose-links.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { requireChangeable } from './links.ts'
import { ChangedLinks, HowMany, MovedLinks, type WhichLinks } from './distribution-schemas.ts'

const refusals = problemResponses(
  'malformed',
  'sign-in-needed',
  'forbidden',
  'not-found',
  'frozen-round',
)

function moving(path: 'pause' | 'resume' | 'revoke', summary: string, description: string) {
  return createRoute({
    method: 'post',
    path: `/{round}/links/${path}`,
    tags: ['Sending'],
    summary,
    description,
    request: {
      params: RoundParam,
      body: { required: true, content: { 'application/json': { schema: MovedLinks } } },
    },
    responses: {
      200: {
        description: 'How many were in another state before.',
        content: { 'application/json': { schema: HowMany } },
      },
      ...refusals,
    },
  })
}

const pause = moving(
  'pause',
  'Pause open links',
  'Nobody opens them any more; ballots that were begun before still arrive and count.',
)
const resume = moving('resume', 'Open paused links again', 'A revoked link stays revoked.')
const revoke = moving(
  'revoke',
  'Revoke open links for good',
  'What was begun before and still arrives is looked at before it is counted.',
)

const change = createRoute({
  method: 'post',
  path: '/{round}/links/change',
  tags: ['Sending'],
  summary: 'Change days, label, limits or difficulty of open links',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: ChangedLinks } } },
  },
  responses: {
    200: {
      description: 'How many were changed; revoked ones are not.',
      content: { 'application/json': { schema: HowMany } },
    },
    ...refusals,
  },
})

/** `POST /api/rounds/:round/links/pause`, `/resume`, `/revoke` and `/change` */
export function linkChangeRoutes(services: Services) {
  const { store, now } = services

  async function move(
    c: Context,
    round: string,
    which: z.infer<typeof WhichLinks>,
    to: LinkState,
  ): Promise<{ changed: number }> {
    const { plan, codes } = await chosen(services, round, which)
    const changed = await store.moveLinks(round, codes, to, plan.dayAt(now()))
    noteForLog(c, { changed, ...(codes.length <= 20 && { links: codes }) })
    return { changed }
  }

  return createRouter()
    .openapi(pause, async (c) => {
      const { round } = c.req.valid('param')
      return c.json(await move(c, round, c.req.valid('json').which, 'paused'), 200)
    })
    .openapi(resume, async (c) => {
      const { round } = c.req.valid('param')
      return c.json(await move(c, round, c.req.valid('json').which, 'active'), 200)
    })
    .openapi(revoke, async (c) => {
      const { round } = c.req.valid('param')
      return c.json(await move(c, round, c.req.valid('json').which, 'revoked'), 200)
    })
    .openapi(change, async (c) => {
      const { round } = c.req.valid('param')
      const { which, change: wish } = c.req.valid('json')
      const { codes } = await chosen(services, round, which)
      const changed = await store.changeLinks(round, codes, wish)
      noteForLog(c, { changed, change: wish })
      return c.json({ changed }, 200)
    })
}

/** The links that a request names, by their codes or by a filter. */
async function chosen(
  services: Services,
  round: string,
  which: z.infer<typeof WhichLinks>,
): Promise<{ plan: RoundPlan; codes: string[] }> {
  const plan = await roundPlanOf(services, round)
  requireChangeable(plan)
  if ('codes' in which) return { plan, codes: which.codes }
  const links = chooseLinks(plan, await services.store.listLinks(round), which.filter)
  return { plan, codes: links.map(({ code }) => code) }
}

import { createRoute } from '@hono/zod-openapi'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import { chooseLinks, orderLinks } from '../../distribution/choose-links.ts'
import { linkRow, sumLinks } from '../../distribution/link-rows.ts'
import { makeLinks } from '../../distribution/make-links.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import {
  LinkDays,
  LinkPage,
  LinkParam,
  LinkQuery,
  MadeLinks,
  NewLinks,
} from './distribution-schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/{round}/links',
  tags: ['Sending'],
  summary: 'Open links with what came of them, by page',
  request: { params: RoundParam, query: LinkQuery },
  responses: {
    200: {
      description: 'A page of those that are chosen, and what all of the round come to.',
      content: { 'application/json': { schema: LinkPage } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const make = createRoute({
  method: 'post',
  path: '/{round}/links',
  tags: ['Sending'],
  summary: 'Make open links in bulk',
  description: 'Safe to repeat: where such a link stands already, none is made.',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: NewLinks } } },
  },
  responses: {
    200: {
      description: 'How many were made, and how many stood already.',
      content: { 'application/json': { schema: MadeLinks } },
    },
    ...problemResponses(
      'malformed',
      'sign-in-needed',
      'forbidden',
      'not-found',
      'frozen-round',
      'too-many',
    ),
  },
})

const days = createRoute({
  method: 'get',
  path: '/{round}/links/{code}/days',
  tags: ['Sending'],
  summary: 'What came through a link, day by day',
  request: { params: LinkParam },
  responses: {
    200: {
      description: 'The newest day first.',
      content: { 'application/json': { schema: LinkDays } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'unknown-link'),
  },
})

/** The most links that are made at once. */
const MOST = 10_000

/** `GET` and `POST /api/rounds/:round/links`, `GET …/links/:code/days` */
export function sendingLinkRoutes(services: Services) {
  const { store, config } = services
  return createRouter()
    .openapi(list, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { page, size, order, direction, ...wish } = c.req.valid('query')
      const all = await store.listLinks(plan.round.id)
      const chosen = orderLinks(chooseLinks(plan, all, wish), order, direction === 'descending')
      const rows = chosen.slice((page - 1) * size, page * size)
      return c.json(
        {
          total: chosen.length,
          ...sumLinks(all),
          links: rows.map((link) => linkRow(plan, link, config.publicUrl)),
        },
        200,
      )
    })
    .openapi(make, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      requireChangeable(plan)
      const wish = c.req.valid('json')
      const { units, groups, channels } = wish
      if (units.length * groups.length * channels.length > MOST) {
        throw new ProblemError('too-many', `At most ${MOST} links are made at once.`)
      }
      const made = await makeLinks(services, plan, wish)
      noteForLog(c, { made: made.made, groups, channels, label: wish.label, units: units.length })
      return c.json(made, 200)
    })
    .openapi(days, async (c) => {
      const { round, code } = c.req.valid('param')
      const link = await store.findLink(code)
      if (link?.round !== round) throw new ProblemError('unknown-link')
      return c.json({ days: await store.listLinkDays(code) }, 200)
    })
}

/**
 * What is sent out belongs to a round that still collects, or is about to.
 *
 * @throws ProblemError `frozen-round` once it is approved
 */
export function requireChangeable({ round }: RoundPlan): void {
  if (round.state === 'approved' || round.state === 'published') {
    throw new ProblemError('frozen-round')
  }
}

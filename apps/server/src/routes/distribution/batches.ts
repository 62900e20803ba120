import { createRoute } from '@hono/zod-openapi'
import { ProblemError } from '../../problem.ts'
import { groupNameOf } from '../../distribution/link-rows.ts'
import { isAsked } from '../../distribution/make-links.ts'
import { makeBatch, renewBatch } from '../../distribution/make-batch.ts'
import { revokeCode } from '../../distribution/revoke-code.ts'
import type { Services } from '../../services.ts'
import type { Batch } from '../../store/distribution/batch-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { requireChangeable } from './links.ts'
import {
  BatchList,
  BatchParam,
  HowMany,
  MadeBatch,
  MOST_INVITATIONS,
  NewBatch,
  OneCode,
  RevokedCode,
} from './distribution-schemas.ts'

const refusals = problemResponses(
  'malformed',
  'sign-in-needed',
  'forbidden',
  'not-found',
  'frozen-round',
  'too-many',
)

const list = createRoute({
  method: 'get',
  path: '/{round}/batches',
  tags: ['Sending'],
  summary: 'Bulks of one-time invitations: issued, opened, spent',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'The newest first.',
      content: { 'application/json': { schema: BatchList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const make = createRoute({
  method: 'post',
  path: '/{round}/batches',
  tags: ['Sending'],
  summary: 'Make one-time invitations in bulk',
  description: 'Their codes can be taken out for an hour, by whoever made them; then never again.',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: NewBatch } } },
  },
  responses: {
    200: {
      description: 'They stand.',
      content: { 'application/json': { schema: MadeBatch } },
    },
    ...refusals,
  },
})

const renew = createRoute({
  method: 'post',
  path: '/{round}/batches/{batch}/renew',
  tags: ['Sending'],
  summary: 'Make the codes again that nobody has used; the old ones open nothing any more',
  request: { params: BatchParam },
  responses: {
    200: {
      description: 'How many were replaced.',
      content: { 'application/json': { schema: MadeBatch } },
    },
    ...refusals,
  },
})

const revoke = createRoute({
  method: 'post',
  path: '/{round}/batches/{batch}/revoke',
  tags: ['Sending'],
  summary: 'Take back what nobody has used of a bulk',
  request: { params: BatchParam },
  responses: {
    200: {
      description: 'How many were good before.',
      content: { 'application/json': { schema: HowMany } },
    },
    ...refusals,
  },
})

const revokeOne = createRoute({
  method: 'post',
  path: '/{round}/batches/revoke-code',
  tags: ['Sending'],
  summary: 'Take back one invitation by its code',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: OneCode } } },
  },
  responses: {
    200: {
      description: 'What came of it.',
      content: { 'application/json': { schema: RevokedCode } },
    },
    ...refusals,
  },
})

/** `GET` and `POST /api/rounds/:round/batches`, `POST …/batches/:batch/renew` and `/revoke` */
export function sendingBatchRoutes(services: Services) {
  const { store, freshCodes, now } = services

  async function find(round: string, batch: string) {
    const plan = await roundPlanOf(services, round)
    requireChangeable(plan)
    const found = await store.findBatch(round, batch)
    if (!found) throw new ProblemError('not-found', 'There is no such bulk.')
    return { plan, found }
  }

  return createRouter()
    .openapi(list, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { id } = officeUserOf(c)
      const rows = (await store.listBatches(plan.round.id)).map((batch) => ({
        ...batchRow(batch),
        groupName: groupNameOf(plan, batch.group),
        codesUntil: freshCodes.until(batch.id, id)?.toISOString() ?? null,
      }))
      return c.json({ batches: rows }, 200)
    })
    .openapi(make, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      requireChangeable(plan)
      const wish = c.req.valid('json')
      const stranger = wish.units.find((unit) => !isAsked(plan, unit, wish.group))
      if (stranger !== undefined) {
        throw new ProblemError('malformed', `${wish.group} is asked nothing about ${stranger}.`)
      }
      if (wish.units.length * wish.each > MOST_INVITATIONS) {
        throw new ProblemError('too-many', `At most ${MOST_INVITATIONS} are made at once.`)
      }
      const made = await makeBatch(services, plan, wish, officeUserOf(c).id)
      noteForLog(c, { batch: made.id, label: wish.label, issued: made.issued })
      return c.json(made, 200)
    })
    .openapi(revokeOne, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { outcome, batch } = await revokeCode(services, plan, c.req.valid('json').code)
      noteForLog(c, { outcome, batch })
      return c.json({ outcome }, 200)
    })
    .openapi(renew, async (c) => {
      const { round, batch } = c.req.valid('param')
      const { plan, found } = await find(round, batch)
      const made = await renewBatch(services, plan, found, officeUserOf(c).id)
      noteForLog(c, { label: found.label, issued: made.issued })
      return c.json(made, 200)
    })
    .openapi(revoke, async (c) => {
      const { round, batch } = c.req.valid('param')
      const { plan, found } = await find(round, batch)
      const changed = await store.revokeBatch(batch, plan.dayAt(now()))
      freshCodes.forget(batch)
      noteForLog(c, { label: found.label, changed })
      return c.json({ changed }, 200)
    })
}

function batchRow({ round: _round, renewedOn, revokedOn, ...batch }: Batch) {
  return { ...batch, renewedOn: renewedOn ?? null, revokedOn: revokedOn ?? null }
}

import { createRoute } from '@hono/zod-openapi'
import { UnitBrief } from '@phieu/survey'
import { openGroupDesk, requireDone } from '../../insiders/load-group.ts'
import { makeDraw, type MadeDraw } from '../../insiders/make-draw.ts'
import type { Services } from '../../services.ts'
import type { Insider } from '../../store/insiders/insider-store.ts'
import { DrawPreview, DrawQuestion, DrawWish, GroupParam } from './insider-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const tags = ['Insiders']

const postPreview = createRoute({
  method: 'post',
  path: '/{round}/insiders/{group}/draw/preview',
  tags,
  summary: 'A draw to be looked at; changes nothing',
  description: 'The same list and seed always give the same draw.',
  request: {
    params: GroupParam,
    body: { required: true, content: { 'application/json': { schema: DrawQuestion } } },
  },
  responses: {
    200: {
      description: 'How many raters each unit would have, and how many units each person.',
      content: { 'application/json': { schema: DrawPreview } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postDraw = createRoute({
  method: 'post',
  path: '/{round}/insiders/{group}/draw',
  tags,
  summary: 'Keep a draw as it was previewed',
  description:
    'A draw for everybody takes the place of the one before and takes back its links; it is refused once a ballot has come. One for newcomers moves nobody else.',
  request: {
    params: GroupParam,
    body: { required: true, content: { 'application/json': { schema: DrawWish } } },
  },
  responses: {
    204: { description: 'The draw stands.' },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

/** `POST …/insiders/:group/draw/preview` and `POST …/insiders/:group/draw` */
export function insiderDrawRoutes(services: Services) {
  const { store, now, randomBytes } = services
  return createRouter()
    .openapi(postPreview, async (c) => {
      const { round, group } = c.req.valid('param')
      const { seed = newSeed(randomBytes), ...question } = c.req.valid('json')
      const plan = await roundPlanOf(services, round)
      const { standing, drawn } = await openGroupDesk(services, plan, group)
      const made = await makeDraw(plan, standing, drawn, { ...question, group, seed })
      return c.json({ seed, newcomers: question.newcomers, ...shown(made, standing) }, 200)
    })
    .openapi(postDraw, async (c) => {
      const { round, group } = c.req.valid('param')
      const { digest, ...wish } = c.req.valid('json')
      const plan = await roundPlanOf(services, round)
      const { place, standing, drawn } = await openGroupDesk(services, plan, group)
      const made = await makeDraw(plan, standing, drawn, { ...wish, group })
      if (made.digest !== digest) requireDone('overtaken')

      const people = made.people.length
      const drawnOn = plan.dayAt(now())
      const record = { ...wish, people, digest, drawnOn, standing, unitsOf: made.unitsOf }
      requireDone(await store.fixDraw(place, record))
      noteForLog(c, { ...wish, people, digest })
      return c.body(null, 204)
    })
}

function newSeed(randomBytes: (size: number) => Uint8Array): string {
  return Buffer.from(randomBytes(8)).toString('hex')
}

/** @param list - in the order in which people are shown */
function shown({ digest, units, unitsOf, short, enough }: MadeDraw, list: readonly Insider[]) {
  return {
    digest,
    people: list.flatMap(({ id, name }) => {
      const own = unitsOf.get(id)
      return own ? [{ id, name, units: own.length }] : []
    }),
    units: units.map((unit) => ({
      ...UnitBrief.parse(unit),
      wanted: unit.wanted,
      raters: unit.raters,
    })),
    missing: short.reduce((sum, { missing }) => sum + missing, 0),
    enough: enough ?? null,
  }
}

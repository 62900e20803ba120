import { createRoute } from '@hono/zod-openapi'
import { targetOf, type Round } from '@phieu/survey'
import { findDefinition, findRegistry } from '../../catalogue/catalogue.ts'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import { frozenChanges, revisionOf, type RoundPlanned } from '../../rounds/plan-changes.ts'
import { findReadiness } from '../../rounds/opening-readiness.ts'
import { findRoundFaults } from '../../rounds/round-faults.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { Readiness } from './plan-schemas.ts'
import { RoundParam, roundPlanOf } from './round-path.ts'
import { PlanWish, RoundDetail } from './round-schemas.ts'
import { roundDetailOf } from '../status/status.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const postPlan = createRoute({
  method: 'post',
  path: '/{round}/plan',
  tags: ['Office'],
  summary: 'Plan a round anew: everything of a draft, days and quotas while it is open',
  request: {
    params: RoundParam,
    body: { content: { 'application/json': { schema: PlanWish } }, required: true },
  },
  responses: {
    200: {
      description: 'The round as it stands now.',
      content: { 'application/json': { schema: RoundDetail } },
    },
    ...problemResponses(
      'malformed',
      'sign-in-needed',
      'forbidden',
      'not-found',
      'conflict',
      'frozen-round',
      'opened-round',
      'pinned-round',
    ),
  },
})

const getReadiness = createRoute({
  method: 'get',
  path: '/{round}/readiness',
  tags: ['Office'],
  summary: 'By which ways people are reached, what is missing, and what is worth a look',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'Nothing of it forbids opening the round.',
      content: { 'application/json': { schema: Readiness } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `POST /api/rounds/:round/plan`, `GET /api/rounds/:round/readiness` */
export function roundPlanRoutes(services: Services) {
  const { store, now } = services
  return createRouter()
    .openapi(postPlan, async (c) => {
      const { round } = await roundPlanOf(services, c.req.valid('param').round)
      const { revision, plan } = c.req.valid('json')
      if (revision !== (await revisionOf(round))) throw changedMeanwhile()
      await requirePossible(services, round, plan)

      const { id, state } = round
      const after = { ...plan, id, state }
      const outcome = await store.replacePlan(round, after)
      if (outcome === 'changed-meanwhile') throw changedMeanwhile()
      if (outcome === 'attached') throw new ProblemError('pinned-round')
      noteForLog(c, { revision: await revisionOf(after) })
      return c.json(await roundDetailOf(services, after, officeUserOf(c).role), 200)
    })
    .openapi(getReadiness, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const ways = await store.findWays(plan.round.id)
      const sum = (reaches: readonly { n: number }[]) => reaches.reduce((all, { n }) => all + n, 0)
      return c.json(
        {
          links: sum(ways.links),
          invitations: ways.oneTime,
          insiders: ways.insiders,
          interviewers: ways.interviewers,
          wanted: wantedIn(plan),
          findings: findReadiness(plan, ways, plan.dayAt(now())),
        },
        200,
      )
    })
}

/** @throws ProblemError when a part is frozen, or the plan contradicts itself */
async function requirePossible({ store }: Services, round: Round, plan: RoundPlanned) {
  const frozen = frozenChanges(round, plan)
  if (frozen.length > 0) {
    const code = round.state === 'open' ? 'opened-round' : 'frozen-round'
    throw new ProblemError(code, `Cannot change any more: ${frozen.join(', ')}.`)
  }
  const { id, version } = plan.definition
  const definition = await findDefinition(store, plan.definition)
  const registry = await findRegistry(store, plan.registry)
  if (!definition) throw new ProblemError('malformed', `There is no ${id} version ${version}.`)
  if (!registry) throw new ProblemError('malformed', `There is no registry ${plan.registry}.`)

  const faults = findRoundFaults({ ...plan, id: round.id }, definition.content, registry.content)
  if (faults.length > 0) throw new ProblemError('malformed', faults.join(' '))
  // What is shipped becomes the office's own with the first round that is pinned to it.
  await store.addDefinition(definition.content)
  await store.addRegistry(registry.content)
}

function wantedIn({ round, units, questionnaires }: RoundPlan): number {
  return [...units.values()]
    .flatMap(({ id, block }) =>
      questionnaires
        .filter((questionnaire) => questionnaire.block === block)
        .map(({ group }) => targetOf(round, id, group)),
    )
    .reduce((sum, target) => sum + target, 0)
}

function changedMeanwhile(): ProblemError {
  return new ProblemError(
    'conflict',
    'Somebody else has changed the round since you opened this page. Load it again.',
  )
}

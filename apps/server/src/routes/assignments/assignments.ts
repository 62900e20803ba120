import { createRoute } from '@hono/zod-openapi'
import { distribute } from '../../assignments/distribute.ts'
import { leaseListOf } from '../../assignments/assignment-list.ts'
import { readLeases, readOpenPlaces } from '../../assignments/assignments.ts'
import { proposalOf } from '../../assignments/proposal.ts'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import type { LeasePlace } from '../../store/fieldwork/fieldwork-store.ts'
import {
  LeaseList,
  LeasePlaces,
  NewLeases,
  Proposal,
  ProposalWish,
} from '../fieldwork/fieldwork-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const list = createRoute({
  method: 'get',
  path: '/{round}/assignments',
  tags: ['Fieldwork'],
  summary: 'Who collects how many ballots of which group about which unit',
  request: { params: RoundParam },
  responses: {
    200: {
      description: 'Each with what is done, still wanted and beyond; and what no assignment asked.',
      content: { 'application/json': { schema: LeaseList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

const propose = createRoute({
  method: 'post',
  path: '/{round}/assignments/proposal',
  tags: ['Fieldwork'],
  summary: 'How what is still open could be shared among interviewers',
  description:
    'Open is the target less what has come on any way and less what assignments still promise. Nothing is changed.',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: ProposalWish } } },
  },
  responses: {
    200: {
      description: 'To be looked at, and given by `POST …/assignments`.',
      content: { 'application/json': { schema: Proposal } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const give = createRoute({
  method: 'post',
  path: '/{round}/assignments',
  tags: ['Fieldwork'],
  summary: 'Give assignments, or change those that stand',
  description: 'Safe to repeat. Phones hear of it with their next briefing.',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: NewLeases } } },
  },
  responses: {
    204: { description: 'They stand.' },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const withdraw = createRoute({
  method: 'post',
  path: '/{round}/assignments/withdraw',
  tags: ['Fieldwork'],
  summary: 'Withdraw assignments',
  description: 'What was done under them stays done, also what arrives later.',
  request: {
    params: RoundParam,
    body: { required: true, content: { 'application/json': { schema: LeasePlaces } } },
  },
  responses: {
    204: { description: 'They are withdrawn.' },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `/api/rounds/:round/assignments` */
export function fieldworkLeaseRoutes(services: Services) {
  const { store, now } = services

  return createRouter()
    .openapi(list, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const interviewers = await store.listInterviewers(plan.round.id)
      const leases = await readLeases(store, plan.round.id)
      return c.json(leaseListOf(plan, interviewers, leases, plan.dayAt(now())), 200)
    })
    .openapi(propose, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const wish = c.req.valid('json')
      await requireWorking(wish.interviewers, plan.round.id)
      const open = (await readOpenPlaces(store, plan, now())).filter(({ unit, group }) => {
        const block = plan.units.get(unit)?.block ?? ''
        const isChosen = wish.units?.includes(unit) ?? wish.blocks?.includes(block) ?? true
        return isChosen && wish.groups.includes(group)
      })
      const shares = distribute(open, [...new Set(wish.interviewers)], wish.sharing)
      const standing = await store.listLeases(plan.round.id)
      return c.json(proposalOf(plan, shares, standing, wish.dueOn), 200)
    })
    .openapi(give, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { assignments } = c.req.valid('json')
      requirePlaces(plan, assignments)
      await requireWorking(
        assignments.map(({ interviewer }) => interviewer),
        plan.round.id,
      )
      const leases = assignments.map(({ dueOn, ...lease }) => ({ ...lease, dueOn }))
      await store.putLeases(plan.round.id, leases)
      noteForLog(c, {
        assignments: assignments.length,
        ballots: assignments.reduce((sum, { wanted }) => sum + wanted, 0),
      })
      return c.body(null, 204)
    })
    .openapi(withdraw, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { assignments } = c.req.valid('json')
      const today = plan.dayAt(now())
      const withdrawn = await store.withdrawLeases(plan.round.id, assignments, today)
      noteForLog(c, { assignments: withdrawn })
      return c.body(null, 204)
    })

  /** @throws ProblemError `not-found` when one of them does not work in the round now */
  async function requireWorking(ids: readonly string[], round: string): Promise<void> {
    const working = new Set(
      (await store.listInterviewers(round)).flatMap(({ id, endedOn }) => (endedOn ? [] : [id])),
    )
    const stranger = ids.find((id) => !working.has(id))
    if (stranger === undefined) return
    throw new ProblemError('not-found', `${stranger} is not an interviewer of the round now.`)
  }
}

/** @throws ProblemError `malformed` when a unit is not of the round, or its block asks the group nothing */
function requirePlaces(plan: RoundPlan, places: readonly LeasePlace[]): void {
  const seen = new Set<string>()
  for (const { interviewer, unit, group } of places) {
    const block = plan.units.get(unit)?.block
    if (block === undefined || !plan.questionnaireFor(block, group)) {
      throw new ProblemError('malformed', `Nobody asks the group ${group} about the unit ${unit}.`)
    }
    const name = JSON.stringify([interviewer, unit, group])
    if (seen.has(name)) throw new ProblemError('malformed', `${name} stands there twice.`)
    seen.add(name)
  }
}

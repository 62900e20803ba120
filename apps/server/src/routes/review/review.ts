import { createRoute, z } from '@hono/zod-openapi'
import { RoundBrief } from '@phieu/survey'
import { describeAnswers, describeExtra, describeSigns } from '../../review/describe-ballot.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { filterOf, interviewerNames, isChangeable, rowOf } from './review-pages.ts'
import { ReviewBallot, ReviewPage, ReviewQuery } from './review-schemas.ts'
import { RoundParam, roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const listReview = createRoute({
  method: 'get',
  path: '/{round}/review',
  tags: ['Judging'],
  summary: 'Ballots with their flags, page by page; by default those with most flags first',
  request: { params: RoundParam, query: ReviewQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: ReviewPage } } },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const getBallot = createRoute({
  method: 'get',
  path: '/{round}/review/ballots/{ballot}',
  tags: ['Judging'],
  summary:
    'One ballot: answers in words, the figures behind its flags, what it is like, its history',
  request: { params: RoundParam.extend({ ballot: z.uuidv4() }) },
  responses: {
    200: { description: 'The ballot.', content: { 'application/json': { schema: ReviewBallot } } },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `GET /api/rounds/:round/review`, `GET …/review/ballots/:ballot` */
export function reviewRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .openapi(listReview, async (c) => {
      const plan = await roundPlanOf(services, c.req.valid('param').round)
      const { sort, page, size, ...filter } = c.req.valid('query')
      const { id: round } = plan.round
      const order = { by: columnOf(sort), descending: sort.startsWith('-') }
      const found = await store.listReview(round, filterOf(plan, filter), {
        order,
        offset: (page - 1) * size,
        limit: size,
      })
      const names = await interviewerNames(store, round)
      return c.json(
        {
          round: RoundBrief.parse(plan.round),
          changeable: isChangeable(plan),
          total: found.total,
          page,
          size,
          ballots: found.ballots.map((row) => rowOf(plan, names, row)),
          flags: await store.countFlags(round),
          units: [...plan.units.values()].map(({ id, name, block }) => ({ id, name, block })),
          groups: plan.definition.respondentGroups.map(({ id, vi, en }) => ({ id, vi, en })),
          interviewers: [...names].map(([id, name]) => ({ id, name })),
        },
        200,
      )
    })
    .openapi(getBallot, async (c) => {
      const { round, ballot: id } = c.req.valid('param')
      const plan = await roundPlanOf(services, round)
      const found = await store.findReviewed(round, id)
      if (!found) throw new ProblemError('not-found', 'There is no such ballot.')
      const alike = await store.listAlike(found)
      const limits = await store.findFlagLimits(round)
      const history = await store.listDecisions(round, id)
      const names = await interviewerNames(store, round)
      const { mode, language } = found.ballot
      return c.json(
        {
          round: RoundBrief.parse(plan.round),
          changeable: isChangeable(plan),
          ballot: { ...rowOf(plan, names, found.row), mode, language },
          answers: describeAnswers(plan, found),
          extra: describeExtra(plan, found),
          signs: describeSigns(plan, found, alike, limits),
          limits,
          alike,
          history: history.map(({ reason, ...each }) => ({ ...each, reason: reason ?? null })),
        },
        200,
      )
    })
}

function columnOf(sort: z.infer<typeof ReviewQuery>['sort']) {
  const [column] = columns.filter((name) => sort.replace(/^-/, '') === name)
  return column ?? 'flags'
}

const columns = ['flags', 'sealedOn', 'unit', 'seconds', 'level'] as const

import type { ReviewQuery } from '@phieu/office'
import { endpoints } from '@phieu/office'
import type { z } from 'zod'
import { RoundBrief } from '@phieu/survey'
import { describeAnswers, describeExtra, describeSigns } from '../../review/describe-ballot.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { filterOf, interviewerNames, isChangeable, rowOf } from './review-pages.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/rounds/:round/review`, `GET …/review/ballots/:ballot` */
export function reviewRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .handle(endpoints.listReview, async ({ param, query }) => {
      const plan = await roundPlanOf(services, param.round)
      const { sort, page, size, ...filter } = query
      const { id: round } = plan.round
      const order = { by: columnOf(sort), descending: sort.startsWith('-') }
      const found = await store.listReview(round, filterOf(plan, filter), {
        order,
        offset: (page - 1) * size,
        limit: size,
      })
      const names = await interviewerNames(store, round)
      return {
        round: RoundBrief.parse(plan.round),
        changeable: isChangeable(plan),
        total: found.total,
        more: found.more,
        page,
        size,
        ballots: found.ballots.map((row) => rowOf(plan, names, row)),
        flags: await store.countFlags(round),
        units: [...plan.units.values()].map(({ id, name, block }) => ({ id, name, block })),
        groups: plan.definition.respondentGroups.map(({ id, vi, en }) => ({ id, vi, en })),
        interviewers: [...names].map(([id, name]) => ({ id, name })),
      }
    })
    .handle(endpoints.readBallot, async ({ param }) => {
      const { round, ballot: id } = param
      const plan = await roundPlanOf(services, round)
      const found = await store.findReviewed(round, id)
      if (!found) throw new ProblemError('not-found', 'There is no such ballot.')
      const alike = await store.listAlike(found)
      const limits = await store.findFlagLimits(round)
      const history = await store.listDecisions(round, id)
      const names = await interviewerNames(store, round)
      const { mode, language } = found.ballot
      return {
        round: RoundBrief.parse(plan.round),
        changeable: isChangeable(plan),
        ballot: { ...rowOf(plan, names, found.row), mode, language },
        answers: describeAnswers(plan, found),
        extra: describeExtra(plan, found),
        signs: describeSigns(plan, found, alike, limits),
        limits,
        alike,
        history: history.map(({ reason, ...each }) => ({ ...each, reason: reason ?? null })),
      }
    })
}

function columnOf(sort: z.infer<typeof ReviewQuery>['sort']) {
  const [column] = columns.filter((name) => sort.replace(/^-/, '') === name)
  return column ?? 'flags'
}

const columns = ['flags', 'sealedOn', 'unit', 'seconds', 'level'] as const

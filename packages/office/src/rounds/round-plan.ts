import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { Readiness } from './plan-schemas.ts'
import { RoundParam } from './round-param.ts'
import { PlanWish, RoundDetail } from './round-schemas.ts'

export const planRound = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/plan',
  who: admin,
  log: 'round.planned',
  tag: 'Office',
  summary: 'Plan a round anew: everything of a draft, days and quotas while it is open',
  param: RoundParam,
  json: PlanWish,
  answer: { description: 'The round as it stands now.', json: RoundDetail },
  problems: ['malformed', 'not-found', 'conflict', 'frozen-round', 'opened-round', 'pinned-round'],
})

export const getOpeningReadiness = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/readiness',
  who: readers,
  tag: 'Office',
  summary: 'By which ways people are reached, what is missing, and what is worth a look',
  param: RoundParam,
  answer: { description: 'Nothing of it forbids opening the round.', json: Readiness },
  problems: ['not-found'],
})

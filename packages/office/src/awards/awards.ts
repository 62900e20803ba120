import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { Awards, AwardWish } from './award-schemas.ts'

export const listAwards = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/awards',
  who: ['admin', 'council'],
  tag: 'Office',
  summary:
    'Whom the rule proposes for commendation, and what was decided; none before the approval',
  param: RoundParam,
  answer: { description: 'The proposals and decisions.', json: Awards },
  problems: ['not-found', 'conflict', 'box-unopened'],
})

export const decideAward = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/awards',
  who: ['admin', 'council'],
  log: 'award.decided',
  tag: 'Office',
  summary: 'Grant or refuse what is proposed, or add a commendation',
  param: RoundParam,
  json: AwardWish,
  answer: { description: 'The proposals and decisions.', json: Awards },
  problems: ['malformed', 'not-found', 'conflict', 'box-unopened'],
})

import { field } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { DecisionMade, Effect, EffectRequest, NewDecision } from './review-schemas.ts'

export const weighDecision = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/review/effect',
  who: field,
  log: 'changes nothing',
  tag: 'Review',
  summary: 'What a decision would do to points, index and ranks; changes nothing',
  param: RoundParam,
  json: EffectRequest,
  answer: {
    description: 'The units concerned, as they stand, after it, and without doubtful ballots.',
    json: Effect,
  },
  problems: ['malformed', 'not-found', 'conflict', 'too-many', 'frozen-round', 'box-unopened'],
})

export const decideBallots = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/review/decisions',
  who: field,
  log: 'ballots.decided',
  tag: 'Review',
  summary: 'Count, hold or exclude ballots; safe to repeat under the same id',
  description: 'No ballot is deleted: an excluded one can be counted again, and keeps its history.',
  param: RoundParam,
  json: NewDecision,
  answer: { description: 'Decided.', json: DecisionMade },
  problems: ['malformed', 'not-found', 'conflict', 'too-many', 'frozen-round'],
})

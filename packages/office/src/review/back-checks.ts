import { Uuid } from '@phieu/survey'
import { field } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import {
  BackCheckList,
  DrawMade,
  NewDraw,
  NewOutcome,
  OutcomeRecorded,
} from './interviewer-schemas.ts'

export const listBackChecks = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/review/back-checks',
  who: field,
  tag: 'Review',
  summary: 'Interviews that were drawn for asking once more, and what came of it',
  param: RoundParam,
  answer: { description: 'All of them.', json: BackCheckList },
  problems: ['not-found'],
})

export const drawBackChecks = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/review/back-checks',
  who: field,
  log: 'back-checks.drawn',
  tag: 'Review',
  summary: 'Draw interviews at random, of each interviewer or about each unit, from a kept seed',
  param: RoundParam,
  json: NewDraw,
  answer: { description: 'Drawn.', json: DrawMade },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const recordBackCheck = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/review/back-checks/:ballot',
  who: field,
  log: 'back-check.recorded',
  tag: 'Review',
  summary: 'What came of asking once more; a later outcome takes the place of an earlier one',
  param: RoundParam.extend({ ballot: Uuid }),
  json: NewOutcome,
  answer: { description: 'Kept.', json: OutcomeRecorded },
  problems: ['malformed', 'not-found'],
})

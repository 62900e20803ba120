import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { Recount } from './office-schemas.ts'

export const recountBallots = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/recount',
  who: admin,
  log: 'ballots.recounted',
  tag: 'Office',
  summary: 'Count every kept ballot anew and compare with the tallies; changes nothing',
  param: RoundParam,
  answer: { description: 'What was counted, and where the tallies differ.', json: Recount },
  problems: ['not-found', 'unavailable'],
})

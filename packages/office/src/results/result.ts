import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { LiveResultDocument, ProgressReport, ResultQuery } from './result-schemas.ts'

export const getResult = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/result',
  who: readers,
  token: 'results',
  tag: 'Office',
  summary: 'The result as it would be published now: index, ranks, changes; small cells hidden',
  description: 'None while a real round takes ballots, or some lie unopened in its box.',
  param: RoundParam,
  query: ResultQuery,
  answer: { description: 'The result, as of now.', json: LiveResultDocument },
  problems: ['malformed', 'not-found', 'conflict', 'box-unopened'],
})

export const getResultProgress = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/result/progress',
  who: readers,
  tag: 'Office',
  summary: 'How far the computation of this round’s result is',
  param: RoundParam,
  answer: { description: 'Replicates that were run, of all.', json: ProgressReport },
  problems: [],
})

import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundList } from '../results/office-schemas.ts'
import { RoundDetail, RoundWish } from './round-schemas.ts'

export const listRounds = endpoint({
  method: 'GET',
  path: '/api/rounds',
  who: readers,
  tag: 'Office',
  summary: 'Every round, by name',
  answer: { description: 'The rounds.', json: RoundList },
  problems: [],
})

export const makeRound = endpoint({
  method: 'POST',
  path: '/api/rounds',
  who: admin,
  log: 'round.made',
  tag: 'Office',
  summary: 'Make a round, as a draft pinned to a definition and a registry',
  json: RoundWish,
  answer: { description: 'The round as it was made.', status: 201, json: RoundDetail },
  problems: ['malformed', 'conflict'],
})

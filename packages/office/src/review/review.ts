import { Uuid } from '@phieu/survey'
import { field } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { ReviewBallot, ReviewPage, ReviewQuery } from './review-schemas.ts'

export const listReview = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/review',
  who: field,
  tag: 'Review',
  summary: 'Ballots with their flags, page by page; by default those with most flags first',
  param: RoundParam,
  query: ReviewQuery,
  answer: { description: 'A page.', json: ReviewPage },
  problems: ['malformed', 'not-found'],
})

// The ballot with its answers.
export const readBallot = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/review/ballots/:ballot',
  who: field,
  log: 'ballot.read',
  tag: 'Review',
  summary:
    'One ballot: answers in words, the figures behind its flags, what it is like, its history',
  param: RoundParam.extend({ ballot: Uuid }),
  answer: { description: 'The ballot.', json: ReviewBallot },
  problems: ['malformed', 'not-found'],
})

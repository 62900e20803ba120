import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RefusedBallot, RefusedList } from '../results/office-schemas.ts'
import { z } from 'zod'

export const listRefused = endpoint({
  method: 'GET',
  path: '/api/refused',
  who: admin,
  tag: 'Office',
  summary:
    'Ballots that the count could not take, then those that the door refused, newest day first',
  query: z.object({
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: { description: 'One page of them, without their content.', json: RefusedList },
  problems: ['malformed'],
})

// The ballot as it was sent, with its answers.
export const readRefused = endpoint({
  method: 'GET',
  path: '/api/refused/:id',
  who: admin,
  log: 'refused.read',
  tag: 'Office',
  summary: 'One refused ballot, raw as it came',
  param: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }),
  answer: { description: 'The ballot as it was sent.', json: RefusedBallot },
  problems: ['malformed', 'not-found'],
})

import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { Collecting } from './collecting-schemas.ts'

export const getCollecting = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/collecting',
  who: readers,
  tag: 'Office',
  summary: 'What the quality report would tell now of modes, contacts and weighed figures',
  description:
    'Every counted ballot is read for it, as sums by mode are kept nowhere. None while a real round takes ballots, or some lie unopened in its box.',
  param: RoundParam,
  answer: { description: 'As everybody would read it; few people are hidden.', json: Collecting },
  problems: ['not-found', 'conflict', 'box-unopened', 'unavailable'],
})

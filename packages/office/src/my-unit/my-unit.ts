import { endpoint } from '../endpoint.ts'
import { OwnUnit } from './my-unit-schemas.ts'

export const getMyUnit = endpoint({
  method: 'GET',
  path: '/api/mine/unit',
  who: ['unit'],
  tag: 'Own part',
  summary: 'The published results of the unit that this account belongs to',
  answer: { description: 'Its results; none before the first publication.', json: OwnUnit },
  problems: [],
})

import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { Overview } from './office-schemas.ts'

export const getOverview = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/overview',
  who: readers,
  tag: 'Office',
  summary: 'Where a round stands: ballots against targets and survey points, per block and unit',
  param: RoundParam,
  answer: { description: 'The overview, as of now.', json: Overview },
  problems: ['not-found'],
})

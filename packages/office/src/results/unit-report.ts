import { UnitId } from '@phieu/survey'
import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { UnitReport } from './office-schemas.ts'

export const getUnitReport = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/units/:unit',
  who: readers,
  token: 'results',
  tag: 'Office',
  summary: 'A unit’s survey points with their trace down to item, group and number of answers',
  param: RoundParam.extend({ unit: UnitId }),
  answer: { description: 'The report, as of now.', json: UnitReport },
  problems: ['malformed', 'not-found'],
})

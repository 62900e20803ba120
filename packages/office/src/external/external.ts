import { HistoryQuery, ImportHistory, ImportId } from '../imports/import-schemas.ts'
import { ExternalImport } from './external-schemas.ts'
import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { ExternalList } from './external-schemas.ts'

export const getExternal = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/external',
  who: readers,
  tag: 'Office',
  summary: 'Scores of a separate satisfaction measurement, by unit, item and group',
  param: RoundParam,
  query: HistoryQuery,
  answer: { description: 'One page of the scores that stand.', json: ExternalList },
  problems: ['malformed', 'not-found'],
})

export const listExternalImports = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/external/history',
  who: readers,
  tag: 'Office',
  summary: 'Who imported external scores when and why, the last one first',
  param: RoundParam,
  query: HistoryQuery,
  answer: { description: 'One page of imports.', json: ImportHistory },
  problems: ['malformed', 'not-found'],
})

export const getExternalImport = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/external/history/:id',
  who: readers,
  tag: 'Office',
  summary: 'What one import of external scores changed, before and after',
  param: RoundParam.extend({ id: ImportId }),
  answer: { description: 'Everything that changed.', json: ExternalImport },
  problems: ['malformed', 'not-found'],
})

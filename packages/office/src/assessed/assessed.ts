import { HistoryQuery, ImportHistory, ImportId } from '../imports/import-schemas.ts'
import { AssessedImport } from './assessed-schemas.ts'
import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { AssessedOverview } from './assessed-schemas.ts'

export const getAssessed = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/assessed',
  who: readers,
  tag: 'Office',
  summary: 'Assessed points of every unit, by block, area and criterion',
  param: RoundParam,
  answer: {
    description: 'The points as they stand; `null` where nothing was fixed yet.',
    json: AssessedOverview,
  },
  problems: ['not-found'],
})

export const listAssessedImports = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/assessed/history',
  who: readers,
  tag: 'Office',
  summary: 'Who imported assessed points when and why, the last one first',
  param: RoundParam,
  query: HistoryQuery,
  answer: { description: 'One page of imports.', json: ImportHistory },
  problems: ['malformed', 'not-found'],
})

export const getAssessedImport = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/assessed/history/:id',
  who: readers,
  tag: 'Office',
  summary: 'What one import of assessed points changed, before and after',
  param: RoundParam.extend({ id: ImportId }),
  answer: { description: 'Everything that changed.', json: AssessedImport },
  problems: ['malformed', 'not-found'],
})

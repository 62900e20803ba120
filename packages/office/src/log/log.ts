import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { CSV } from '../media-types.ts'
import { LogExportQuery, LogPage, LogPageQuery, LogVerification } from './log-schemas.ts'

export const listLog = endpoint({
  method: 'GET',
  path: '/api/log',
  who: admin,
  tag: 'Log',
  summary: 'Who changed or took out what, the last entry first',
  query: LogPageQuery,
  answer: { description: 'A page.', json: LogPage },
  problems: ['malformed'],
})

export const verifyLog = endpoint({
  method: 'GET',
  path: '/api/log/verification',
  who: admin,
  tag: 'Log',
  summary: 'Check every link of the log’s chain',
  answer: {
    description: 'The end of the unbroken log, or its first fault.',
    json: LogVerification,
  },
  problems: [],
})

export const exportLog = endpoint({
  method: 'GET',
  path: '/api/log/export',
  who: admin,
  log: 'log.exported',
  tag: 'Log',
  summary: 'The log as a CSV file, the first entry first; taking it out is logged as well',
  query: LogExportQuery,
  answer: { description: 'The file.', files: [CSV] },
  problems: ['malformed'],
})

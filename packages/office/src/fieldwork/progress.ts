import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { tableFiles } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { Progress, ProgressBy, ProgressFormat, RatesBy, ResponseRates } from './progress-schemas.ts'
import { Language } from '@phieu/survey'
import { z } from 'zod'

const FileParam = z
  .templateLiteral([ProgressBy, '.', ProgressFormat])
  .meta({ type: 'string', example: 'unit.csv' })

export const getProgress = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/progress',
  who: readers,
  token: 'progress',
  tag: 'Fieldwork',
  summary: 'How far the collecting is, by block, unit, group, channel, interviewer or day',
  description:
    'Forecast: the day on which the target is reached if every day brings what the last seven ' +
    'brought on average. What is behind stands first.',
  param: RoundParam,
  query: z.object({ by: ProgressBy.default('block') }),
  answer: { description: 'As of now.', json: Progress },
  problems: ['malformed', 'not-found'],
})

export const exportProgress = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/progress/:file',
  who: readers,
  token: 'progress',
  log: 'progress.exported',
  tag: 'Fieldwork',
  summary: 'The progress as a file',
  param: RoundParam.extend({ file: FileParam }),
  query: z.object({ language: Language.default('vi') }),
  answer: { description: 'The whole file; `X-File-SHA256` has its digest.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

export const getResponseRates = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/response-rates',
  who: readers,
  token: 'progress',
  tag: 'Fieldwork',
  summary: 'What became of those who were to be asked, with the response rates of AAPOR',
  description:
    'Interviews are counted from ballots that interviewers collected; the other outcomes are what ' +
    'they told. `eligibility` is e: the part of the unknown that is taken to be eligible.',
  param: RoundParam,
  query: z.object({ by: RatesBy.default('round') }),
  answer: { description: 'As of now.', json: ResponseRates },
  problems: ['malformed', 'not-found'],
})

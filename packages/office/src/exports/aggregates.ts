import { Language } from '@phieu/survey'
import { AggregateFormat, AggregateTable } from './export-schemas.ts'
import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { tableFiles } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { z } from 'zod'

/** `items.csv`, `areas.xlsx` … */
const FileParam = z
  .templateLiteral([AggregateTable, '.', AggregateFormat])
  .meta({ type: 'string', example: 'items.csv' })

export const exportAggregates = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/exports/:file',
  who: readers,
  token: 'results',
  log: 'aggregates.exported',
  tag: 'Office',
  summary: 'Aggregates as a file: unit × item × group (`items`) or unit × area (`areas`)',
  param: RoundParam.extend({ file: FileParam }),
  query: z.object({ language: Language.default('vi') }),
  answer: { description: 'The whole file; `X-File-SHA256` has its digest.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

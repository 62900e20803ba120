import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { PublicationEntry } from '../results/result-schemas.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { ErratumWish } from './erratum-schemas.ts'

export const publishErratum = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/errata',
  who: admin,
  log: 'erratum.published',
  tag: 'Office',
  summary: 'Say on every page of a publication what in it is wrong; its package stays as it is',
  param: RoundParam,
  json: ErratumWish,
  answer: { description: 'The publication with its errata.', status: 201, json: PublicationEntry },
  problems: ['malformed', 'conflict'],
})

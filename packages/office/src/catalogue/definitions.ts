import { readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { DefinitionDetail, DefinitionList, VersionParam } from './catalogue-schemas.ts'

/** One version of a definition, in an address. */

export const listDefinitions = endpoint({
  method: 'GET',
  path: '/api/definitions',
  who: readers,
  tag: 'Office',
  summary: 'Every version of every definition, the shipped one among them',
  answer: {
    description: 'By name, the latest version first, with the rounds that are pinned to each.',
    json: DefinitionList,
  },
  problems: [],
})

export const getDefinition = endpoint({
  method: 'GET',
  path: '/api/definitions/:id/:version',
  who: readers,
  tag: 'Office',
  summary: 'One version of a definition; it never changes',
  param: VersionParam,
  answer: { description: 'The whole definition.', json: DefinitionDetail },
  problems: ['malformed', 'not-found'],
})

import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import {
  GroupParam,
  InsiderFacts,
  InsiderGroups,
  InsiderList,
  InsiderParam,
} from './insider-schemas.ts'

// Lists of people who rate many units, with their contacts.
export const listInsiderGroups = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/insiders',
  who: admin,
  tag: 'Insiders',
  summary: 'The groups within the administration, and how far each has come',
  param: RoundParam,
  answer: { description: 'In the order of the definition.', json: InsiderGroups },
  problems: ['not-found'],
})

export const listInsiders = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/insiders/:group',
  who: admin,
  tag: 'Insiders',
  summary: 'The list of a group: people with counts, units with raters, draws',
  description:
    'Which units somebody was given stands in no answer: it would tell whose ballots are whose.',
  param: GroupParam,
  answer: { description: 'The whole list, by name.', json: InsiderList },
  problems: ['not-found'],
})

export const addInsider = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/insiders/:group/people',
  who: admin,
  log: 'insider.added',
  tag: 'Insiders',
  summary: 'Add one person to the list',
  param: GroupParam,
  json: InsiderFacts,
  answer: { description: 'It is so.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const changeInsider = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/insiders/:group/people/:insider',
  who: admin,
  log: 'insider.changed',
  tag: 'Insiders',
  summary: 'Correct what is known of a person',
  description:
    'Units that they may not rate any more are taken from them, as far as no ballot has come.',
  param: InsiderParam,
  json: InsiderFacts,
  answer: { description: 'It is so.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const removeInsider = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/insiders/:group/people/:insider/remove',
  who: admin,
  log: 'insider.removed',
  tag: 'Insiders',
  summary: 'Take a person off the list; what they sent stays counted',
  param: InsiderParam,
  answer: { description: 'It is so.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict'],
})

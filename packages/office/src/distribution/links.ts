import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import {
  LinkDays,
  LinkPage,
  LinkParam,
  LinkQuery,
  MadeLinks,
  NewLinks,
} from './distribution-schemas.ts'

export const listLinks = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/links',
  who: ['admin', 'supervisor'],
  tag: 'Distribution',
  summary: 'Open links with what came of them, by page',
  param: RoundParam,
  query: LinkQuery,
  answer: {
    description: 'A page of those that are chosen, and what all of the round come to.',
    json: LinkPage,
  },
  problems: ['malformed', 'not-found'],
})

export const makeLinks = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/links',
  who: admin,
  log: 'link.made',
  tag: 'Distribution',
  summary: 'Make open links in bulk',
  description: 'Safe to repeat: where such a link stands already, none is made.',
  param: RoundParam,
  json: NewLinks,
  answer: { description: 'How many were made, and how many stood already.', json: MadeLinks },
  problems: ['malformed', 'not-found', 'frozen-round', 'too-many'],
})

export const listLinkDays = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/links/:code/days',
  who: ['admin', 'supervisor'],
  tag: 'Distribution',
  summary: 'What came through a link, day by day',
  param: LinkParam,
  answer: { description: 'The newest day first.', json: LinkDays },
  problems: ['malformed', 'not-found', 'unknown-link'],
})

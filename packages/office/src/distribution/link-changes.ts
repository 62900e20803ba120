import { MovedLinks } from './distribution-schemas.ts'
import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { ChangedLinks, HowMany } from './distribution-schemas.ts'

export const changeLinks = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/links/change',
  who: admin,
  log: 'link.changed',
  tag: 'Distribution',
  summary: 'Change days, label, limits or difficulty of open links',
  param: RoundParam,
  json: ChangedLinks,
  answer: { description: 'How many were changed; revoked ones are not.', json: HowMany },
  problems: ['malformed', 'not-found', 'frozen-round'],
})

export const pauseLinks = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/links/pause',
  who: admin,
  log: 'link.paused',
  tag: 'Distribution',
  summary: 'Pause open links',
  description: 'Nobody opens them any more; ballots that were begun before still arrive and count.',
  param: RoundParam,
  json: MovedLinks,
  answer: { description: 'How many were in another state before.', json: HowMany },
  problems: ['malformed', 'not-found', 'frozen-round'],
})

export const resumeLinks = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/links/resume',
  who: admin,
  log: 'link.resumed',
  tag: 'Distribution',
  summary: 'Open paused links again',
  description: 'A revoked link stays revoked.',
  param: RoundParam,
  json: MovedLinks,
  answer: { description: 'How many were in another state before.', json: HowMany },
  problems: ['malformed', 'not-found', 'frozen-round'],
})

export const revokeLinks = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/links/revoke',
  who: admin,
  log: 'link.revoked',
  tag: 'Distribution',
  summary: 'Revoke open links for good',
  description: 'What was begun before and still arrives is looked at before it is counted.',
  param: RoundParam,
  json: MovedLinks,
  answer: { description: 'How many were in another state before.', json: HowMany },
  problems: ['malformed', 'not-found', 'frozen-round'],
})

import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { FreshAccessLink, PeopleList, PersonChangeRequest, PersonParam } from './people-schemas.ts'

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  who: admin,
  tag: 'People',
  summary: 'Everybody with an account, and who is invited',
  answer: { description: 'The people.', json: PeopleList },
  problems: [],
})

export const changePerson = endpoint({
  method: 'POST',
  path: '/api/people/:id',
  who: admin,
  log: 'person.changed',
  tag: 'People',
  summary: 'Change the name, the role or the scope of an account',
  param: PersonParam,
  json: PersonChangeRequest,
  answer: { description: 'Done.', status: 204 },
  problems: ['not-found', 'last-admin', 'malformed'],
})

export const disablePerson = endpoint({
  method: 'POST',
  path: '/api/people/:id/disable',
  who: admin,
  log: 'person.disabled',
  tag: 'People',
  summary: 'Let nobody use an account any more; its sessions end',
  param: PersonParam,
  answer: { description: 'Done.', status: 204 },
  problems: ['not-found', 'last-admin', 'own-account'],
})

export const enablePerson = endpoint({
  method: 'POST',
  path: '/api/people/:id/enable',
  who: admin,
  log: 'person.enabled',
  tag: 'People',
  summary: 'Make a disabled account usable again',
  param: PersonParam,
  answer: { description: 'Done.', status: 204 },
  problems: ['not-found', 'last-admin'],
})

export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/people/:id/reset-password',
  who: admin,
  log: 'password.reset',
  tag: 'People',
  summary: 'Take the password of an account back and make a link to a new one; its sessions end',
  param: PersonParam,
  answer: { description: 'The link, shown once.', json: FreshAccessLink },
  problems: ['not-found', 'last-admin', 'own-account'],
})

export const removeSecondFactor = endpoint({
  method: 'POST',
  path: '/api/people/:id/remove-second-factor',
  who: admin,
  log: 'second-factor.removed',
  tag: 'People',
  summary: 'Take the second factor of an account away, for somebody who lost it; its sessions end',
  param: PersonParam,
  answer: { description: 'Done.', status: 204 },
  problems: ['not-found', 'last-admin', 'own-account'],
})

export const endSessionsOf = endpoint({
  method: 'POST',
  path: '/api/people/:id/end-sessions',
  who: admin,
  log: 'sessions.ended',
  tag: 'People',
  summary: 'Sign an account out everywhere',
  param: PersonParam,
  answer: { description: 'Done.', status: 204 },
  problems: ['not-found', 'last-admin'],
})

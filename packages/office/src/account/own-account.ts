import { endpoint } from '../endpoint.ts'
import {
  NameRequest,
  OwnAccountAnswer,
  PasswordRequest,
  SessionParam,
} from './own-account-schemas.ts'
import { everyRole } from './roles.ts'
import { z } from 'zod'

export const getAccount = endpoint({
  method: 'GET',
  path: '/api/account',
  who: everyRole,
  tag: 'Account',
  summary: 'One’s own account and where it is signed in',
  answer: { description: 'The account.', json: OwnAccountAnswer },
  problems: [],
})

export const changeOwnName = endpoint({
  method: 'POST',
  path: '/api/account/name',
  who: everyRole,
  log: 'account.renamed',
  tag: 'Account',
  summary: 'Change one’s own name',
  json: NameRequest,
  answer: { description: 'Done.', status: 204 },
  problems: ['malformed'],
})

export const changeOwnPassword = endpoint({
  method: 'POST',
  path: '/api/account/password',
  who: everyRole,
  log: 'password.changed',
  tag: 'Account',
  summary: 'Change one’s own password; every other session ends',
  json: PasswordRequest,
  verbatim: true,
  answer: { description: 'Done.', status: 204 },
  problems: ['malformed', 'wrong-password', 'too-many-requests'],
})

export const endOtherSessions = endpoint({
  method: 'POST',
  path: '/api/account/sessions/end-others',
  who: everyRole,
  log: 'sessions.ended',
  tag: 'Account',
  summary: 'Sign out everywhere but here',
  answer: { description: 'How many sessions ended.', json: z.object({ ended: z.int() }) },
  problems: [],
})

export const endOwnSession = endpoint({
  method: 'POST',
  path: '/api/account/sessions/:id/end',
  who: everyRole,
  log: 'sessions.ended',
  tag: 'Account',
  summary: 'End one of one’s own sessions',
  param: SessionParam,
  answer: { description: 'Done.', status: 204 },
  problems: ['not-found'],
})

import { endpoint } from '../endpoint.ts'
import {
  AccessCode,
  AccessSight,
  JoinRequest,
  NewPasswordRequest,
  SignedIn,
} from './account-schemas.ts'
import { z } from 'zod'

export const lookAtAccessLink = endpoint({
  method: 'POST',
  path: '/api/access/look',
  who: 'own page',
  tag: 'Account',
  summary: 'What a link opens, and for whom; it stays unused',
  json: z.object({ code: AccessCode }),
  answer: { description: 'What the link opens.', json: AccessSight },
  problems: ['malformed', 'forbidden', 'unknown-access', 'expired-access'],
})

export const join = endpoint({
  method: 'POST',
  path: '/api/access/join',
  who: 'own page',
  tag: 'Account',
  summary: 'Make the account that an invitation opens, and sign in',
  json: JoinRequest,
  answer: { description: 'The new account, signed in.', json: SignedIn },
  problems: [
    'malformed',
    'forbidden',
    'unknown-access',
    'expired-access',
    'taken-address',
    'too-many-requests',
  ],
})

export const setPassword = endpoint({
  method: 'POST',
  path: '/api/access/password',
  who: 'own page',
  tag: 'Account',
  summary: 'Set the password that a link opens; every session of the account ends',
  json: NewPasswordRequest,
  answer: { description: 'Set; sign in with it.', status: 204 },
  problems: ['malformed', 'forbidden', 'unknown-access', 'expired-access'],
})

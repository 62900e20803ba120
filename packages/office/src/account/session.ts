import { endpoint } from '../endpoint.ts'
import { Session } from './account-schemas.ts'

export const getSession = endpoint({
  method: 'GET',
  path: '/api/session',
  who: 'own page',
  tag: 'Account',
  summary: 'Who is signed in, and whether the first admin is still missing',
  answer: { description: 'The user, or `null` for a stranger.', json: Session },
  problems: ['internal'],
})

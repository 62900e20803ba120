import { endpoint } from '../endpoint.ts'
import { SetupRequest, SignedIn } from './account-schemas.ts'

export const makeFirstAdmin = endpoint({
  method: 'POST',
  path: '/api/setup',
  who: 'own page',
  tag: 'Account',
  summary: 'Make the first admin with the token of the set-up link, and sign them in',
  json: SetupRequest,
  answer: { description: 'The first admin, signed in.', json: SignedIn },
  problems: [
    'malformed',
    'forbidden',
    'unknown-setup',
    'used-setup',
    'expired-setup',
    'too-many-requests',
  ],
})

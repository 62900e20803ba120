import { endpoint } from '../endpoint.ts'
import {
  ConfirmRequest,
  PasswordProof,
  SecondFactorSecret,
  WrittenCodes,
} from './own-account-schemas.ts'
import { everyRole } from './roles.ts'

export const beginSecondFactor = endpoint({
  method: 'POST',
  path: '/api/account/second-factor/begin',
  who: everyRole,
  log: 'second-factor.begun',
  tag: 'Account',
  summary: 'Make a secret for the app on one’s phone; it counts once a code of it was confirmed',
  json: PasswordProof,
  verbatim: true,
  answer: {
    description: 'The secret and the codes to write down, shown once.',
    json: SecondFactorSecret,
  },
  problems: ['malformed', 'wrong-password', 'too-many-requests', 'conflict'],
})

export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/api/account/second-factor/confirm',
  who: everyRole,
  log: 'second-factor.added',
  tag: 'Account',
  summary: 'Confirm the secret with a code: from now on the sign-in asks for one',
  json: ConfirmRequest,
  answer: { description: 'It counts.', status: 204 },
  problems: ['malformed', 'wrong-code', 'too-many-requests', 'conflict'],
})

export const endSecondFactor = endpoint({
  method: 'POST',
  path: '/api/account/second-factor/end',
  who: everyRole,
  log: 'second-factor.removed',
  tag: 'Account',
  summary: 'Sign in with the password alone again',
  json: PasswordProof,
  verbatim: true,
  answer: { description: 'Ended.', status: 204 },
  problems: ['malformed', 'wrong-password', 'too-many-requests', 'conflict'],
})

export const renewWrittenCodes = endpoint({
  method: 'POST',
  path: '/api/account/second-factor/written-codes',
  who: everyRole,
  log: 'written-codes.renewed',
  tag: 'Account',
  summary: 'New codes to write down, in the place of the old ones',
  json: PasswordProof,
  verbatim: true,
  answer: { description: 'The codes, shown once.', json: WrittenCodes },
  problems: ['malformed', 'wrong-password', 'too-many-requests', 'conflict'],
})

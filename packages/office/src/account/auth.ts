import { endpoint } from '../endpoint.ts'
import { SecondFactorRequest, SignInAnswer, SignInRequest, SignedIn } from './account-schemas.ts'

export const signIn = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/email',
  who: 'own page',
  tag: 'Account',
  summary: 'Sign in with e-mail and password; the answer sets the cookie of the session',
  json: SignInRequest,
  answer: { description: 'Signed in, or halfway: then a code is needed.', json: SignInAnswer },
  problems: [
    'malformed',
    'wrong-credentials',
    'disabled-account',
    'forbidden',
    'too-many-requests',
    'unavailable',
  ],
})

export const proveSecondFactor = endpoint({
  method: 'POST',
  path: '/api/auth/second-factor',
  who: 'own page',
  tag: 'Account',
  summary: 'Finish a sign-in with a code of the phone or one that was written down',
  json: SecondFactorRequest,
  answer: { description: 'Signed in.', json: SignedIn },
  problems: [
    'malformed',
    'wrong-code',
    'begin-again',
    'disabled-account',
    'forbidden',
    'too-many-requests',
  ],
})

export const endSession = endpoint({
  method: 'POST',
  path: '/api/auth/sign-out',
  who: 'own page',
  tag: 'Account',
  summary: 'End the session, here and in the database',
  answer: { description: 'Signed out, or never signed in.', status: 204 },
  problems: ['forbidden'],
})

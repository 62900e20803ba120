/** The way in. */
import type { Messages } from '../vi.ts'

export const account: Messages['account'] = {
  name: 'Full name',
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'At least 10 characters; a long sentence you remember is best.',
  signIn: 'Sign in',
  signInLead: 'For officials in charge of administrative reform.',
  signingIn: 'Signing in…',
  setUp: 'Make the first admin account',
  setUpLead: 'This account sees all figures of the round. The set-up link works once.',
  setUpDo: 'Make the account',
  settingUp: 'Making the account…',
  noToken:
    'Open the one-time set-up link that the server prints when it starts; it looks like /console/setup#….',
  setUpMalformed: 'Check the e-mail, and use a password of at least 10 characters.',
  needsSetUp:
    'There is no account yet. Open the set-up link that the server printed when it started.',
  again: 'Your session has ended. The figures on the screen are kept.',
  signInAgain: 'Sign in again',
}

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
  code: 'Code',
  codeTitle: 'Type in the code',
  codeLead: 'Open the authenticator app on your phone and type in the 6 digits that it shows.',
  writtenCode: 'Written code',
  writtenLead: 'Type in one of the codes that you wrote down; each works once.',
  useWritten: 'Lost the phone? Use a written code',
  usePhone: 'Use the code on the phone',
  confirmCode: 'Confirm',
  beginAgain: 'Sign in from the beginning',
  demo: 'Demo accounts',
  demoLead: 'This is a demonstration with synthetic data. Choose a role to look around.',
  forgotten: 'Forgot the password? Ask an admin for a link to a new one.',

  join: 'Make your account',
  joinLead: (email, role) =>
    `You are invited with the address ${email}, as: ${role}. Choose a password and you are in.`,
  joinDo: 'Make the account and go in',
  reset: 'Set a new password',
  resetLead: (email) => `For the account ${email}. Sign in with the new password afterwards.`,
  resetDo: 'Set the password',
  resetDone: 'The new password is set. Please sign in.',
  repeat: 'Password once more',
  notRepeated: 'The two passwords are not the same.',
  passwordMalformed: 'Please use a password of at least 10 characters, and a name on one line.',
  noCode: 'Please open the link exactly as you got it, with all that follows the # sign.',
}

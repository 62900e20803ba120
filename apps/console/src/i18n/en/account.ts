/** The way in. */
import type { Messages } from '../vi.ts'

export const account: Messages['account'] = {
  name: 'Full name',
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'At least 10 characters. A long phrase that you will remember works best.',
  signIn: 'Sign in',
  signInLead: 'For officials in charge of administrative reform.',
  signingIn: 'Signing in…',
  setUp: 'Create the first administrator account',
  setUpLead: 'This account can see all data. The set-up link works only once.',
  setUpDo: 'Create account',
  settingUp: 'Creating account…',
  noToken:
    'Open the one-time set-up link that the server prints when it starts; it looks like /console/setup#….',
  setUpMalformed: 'Check the e-mail address and use a password of at least 10 characters.',
  needsSetUp:
    'There is no account yet. Open the set-up link that the server printed when it started.',
  again: 'Your session has expired. The figures on screen have not been lost.',
  signInAgain: 'Sign in again',
  code: 'Code',
  codeTitle: 'Enter the code',
  codeLead: 'Open the authenticator app on your phone and enter the 6-digit code.',
  writtenCode: 'Backup code',
  writtenLead: 'Enter one of your backup codes. Each works only once.',
  useWritten: 'Lost your phone? Use a backup code',
  usePhone: 'Use the code from your phone',
  confirmCode: 'Confirm',
  beginAgain: 'Start again',
  demo: 'Demo accounts',
  demoLead: 'This is a demonstration with synthetic data. Choose a role to look around.',
  forgotten: 'Forgotten your password? Ask an administrator to send you a reset link.',

  join: 'Create your account',
  joinLead: (email, role) =>
    `You have been invited as ${email}, role: ${role}. Choose a password to continue.`,
  joinDo: 'Create account and sign in',
  reset: 'Set a new password',
  resetLead: (email) => `For the account ${email}. You will then sign in with the new password.`,
  resetDo: 'Set password',
  resetDone: 'Your new password has been set. Please sign in.',
  repeat: 'Repeat password',
  notRepeated: 'The two passwords do not match.',
  passwordMalformed: 'Use a password of at least 10 characters and write your name on one line.',
  noCode: 'Open the complete link you received, including everything after the # sign.',

  roles: {
    admin: 'Admin',
    supervisor: 'Supervisor',
    interviewer: 'Interviewer',
    council: 'Appraisal council',
    unit: 'Rated unit',
  },
  unknownRole: (role) => `another role (${role})`,
}

/** One's own account. */
import type { Messages } from '../vi.ts'
import { n } from './common/numbers.ts'

export const ownAccount: Messages['ownAccount'] = {
  title: 'My account',
  lead: (email, role) => `${email} – ${role}`,
  nameSection: 'Name',
  nameLead: 'This name appears in the log and on records.',
  saveName: 'Save the name',
  saved: 'Saved.',
  malformed: 'Please write the name on one line, and a new password of at least 10 characters.',

  passwordSection: 'Password',
  passwordLead: 'A new password signs every other computer out.',
  oldPassword: 'Present password',
  newPassword: 'New password',
  changePassword: 'Change the password',
  passwordChanged: 'The password is changed; every other computer is signed out.',

  sessionsSection: 'Where you are signed in',
  sessionsLead: (sessions) =>
    sessions === 1
      ? 'Only here.'
      : `In ${n(sessions)} places. One that you don’t know? Sign it out, then change the password.`,
  browser: 'Browser',
  unknownBrowser: 'Unknown browser',
  browserOn: (browser, system) => `${browser} on ${system}`,
  thisOne: 'this device',
  begun: 'Signed in',
  lastUsed: 'Last used',
  peer: 'Network address',
  unknownPeer: 'unknown',
  endSession: 'Sign out',
  endOthers: 'Sign out everywhere else…',
  endOthersEffect: 'All other devices will have to sign in again. This one stays signed in.',
  endOthersDo: 'Sign out everywhere else',
  endedOthers: 'Signed out everywhere else.',
  noSessions: 'There is no session',

  factorSection: 'Second factor',
  factorOff:
    'Off. When it is on, signing in takes a six-digit code from your phone as well as the password, so a stolen password alone is not enough.',
  factorOn: 'On: every sign-in requires a code from your phone.',
  password: 'Your password',
  begin: 'Turn the second factor on',
  step1:
    '1. Scan this code with an authenticator app (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
  qr: 'QR code with the secret of the second factor',
  secret: 'Can’t scan it? Type this key into the app',
  step2:
    '2. Write down these backup codes and keep them safe. Each replaces your phone once; they will not be shown again.',
  codes: 'Backup codes',
  step3: '3. Enter the six-digit code shown in the app.',
  confirm: 'Confirm and turn on',
  added: 'The second factor is on.',
  end: 'Turn the second factor off…',
  endEffect: 'From now on the password alone is enough to sign in. Your backup codes stop working.',
  endDo: 'Turn off',
  ended: 'The second factor is off.',
  renewCodes: 'New backup codes…',
  renewEffect: 'Your old backup codes stop working immediately.',
  renewDo: 'Create new codes',
  newCodes: 'New backup codes. Write them down; they will not be shown again.',
}

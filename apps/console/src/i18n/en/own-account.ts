/** One's own account. */
import type { Messages } from '../vi.ts'
import { n } from './common/numbers.ts'

export const ownAccount: Messages['ownAccount'] = {
  title: 'My account',
  lead: (email, role) => `${email} – ${role}`,
  nameSection: 'Name',
  nameLead: 'This name appears in the log and on records.',
  saveName: 'Save name',
  saved: 'Saved.',
  malformed: 'Please write the name on one line, and a new password of at least 10 characters.',

  passwordSection: 'Password',
  passwordLead: 'Changing it signs out all other devices.',
  oldPassword: 'Current password',
  newPassword: 'New password',
  changePassword: 'Change password',
  passwordChanged: 'Password changed; all other devices have been signed out.',

  sessionsSection: 'Where you are signed in',
  sessionsLead: (sessions) =>
    sessions === 1
      ? 'On this device only.'
      : `In ${n(sessions)} places. See one you don’t recognise? Sign it out, then change your password.`,
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
  noSessions: 'No sessions',

  factorSection: 'Two-step verification',
  factorOff:
    'Off. When it is on, signing in takes a six-digit code from your phone as well as the password, so a stolen password alone is not enough.',
  factorOn: 'On: every sign-in requires a code from your phone.',
  password: 'Your password',
  begin: 'Turn on two-step verification',
  step1:
    '1. Scan this code with an authenticator app (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
  qr: 'QR code with the two-step verification secret',
  secret: 'Can’t scan it? Type this key into the app',
  step2:
    '2. Write down these backup codes and keep them safe. Each replaces your phone once; they will not be shown again.',
  codes: 'Backup codes',
  step3: '3. Enter the six-digit code shown in the app.',
  confirm: 'Confirm and turn on',
  added: 'Two-step verification is on.',
  end: 'Turn off two-step verification…',
  endEffect: 'From now on the password alone is enough to sign in. Your backup codes stop working.',
  endDo: 'Turn off',
  ended: 'Two-step verification is off.',
  renewCodes: 'New backup codes…',
  renewEffect: 'Your old backup codes stop working immediately.',
  renewDo: 'Create new codes',
  newCodes: 'New backup codes. Write them down; they will not be shown again.',
}

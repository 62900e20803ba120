/** Why the server gave no answer, and what can be done about it. */
import type { Messages } from '../../vi.ts'

export const trouble: Messages['trouble'] = {
  offline: 'The server cannot be reached.',
  'lost-file':
    'The file can no longer be read: it was changed, deleted or moved after it was chosen. Choose it again.',
  malformed: 'The request is not valid.',
  'too-large': 'The request is too large.',
  'too-many': 'The request has too many parts.',
  'digest-differs': 'The content was changed on its way.',
  'unsupported-encoding': 'The server cannot read this encoding.',
  'not-found': 'This could not be found.',
  'unknown-link': 'The link does not exist.',
  'paused-link': 'The link is paused.',
  'revoked-link': 'The link was revoked.',
  'full-link': 'The link has received the maximum number of ballots.',
  'unknown-invitation': 'There is no invitation with this code.',
  'revoked-invitation': 'The invitation was revoked.',
  'gone-codes': 'The server no longer has these codes. Reissue them.',
  'not-begun': 'Ballots are not accepted yet.',
  over: 'The time for ballots is over.',
  'closed-round': 'The round is not open.',
  'unknown-enrolment': 'There is no such enrolment code.',
  'used-enrolment': 'The enrolment code was used already.',
  'unknown-device': 'The device is not enrolled.',
  'revoked-device': 'The device was revoked.',
  'sign-in-needed': 'Sign in to see this page.',
  'unknown-token': 'This token is not known here.',
  'expired-token': 'This token has expired. An admin can create a new one.',
  'revoked-token': 'This token was revoked. An admin can create a new one.',
  'token-forbidden': 'This token cannot read this.',
  'wrong-credentials': 'The e-mail address or password is incorrect.',
  'unknown-setup':
    'The set-up link is not valid. Use the latest one printed by the server when it started.',
  'used-setup':
    'The set-up link has already been used: an administrator account exists. Please sign in.',
  'expired-setup': 'The set-up link has expired. Start the server again for a new one.',
  'unknown-access':
    'This link is no longer valid: it has been used, replaced or withdrawn. Ask an administrator for a new one.',
  'expired-access': 'This link has expired. Ask an administrator for a new one.',
  'taken-address':
    'This e-mail address already has an account or an invitation. Renew the existing invitation.',
  'disabled-account': 'This account has been disabled. Contact an administrator.',
  'wrong-code': 'The code is incorrect or has expired. Enter the latest code.',
  'begin-again': 'Too many incorrect codes, or too much time has passed. Sign in again.',
  'wrong-password': 'The current password is incorrect.',
  'own-account':
    'You cannot do this to your own account. Use the page of your account, or ask another admin.',
  'last-admin': 'This is the last administrator. Give somebody else the administrator role first.',
  forbidden: 'You do not have access to this page.',
  conflict: 'The content changed while you were working.',
  'opened-round':
    'The round is open: only its last day, the days of grace and the quotas can still be changed.',
  'pinned-round':
    'Links, invitations, interviewers or points already depend on this registry and definition, so they can no longer be changed. Create another round.',
  'box-unopened':
    'No index or rank yet: the round is accepting ballots or unopened ballots remain in the box.',
  'frozen-round': 'The round has been approved or published and can no longer be changed.',
  'faulty-file': 'The file contains errors; nothing was imported.',
  'doubtful-file': 'Something in the file needs a second look; nothing was imported.',
  'faulty-definition': 'The definition still contains errors and cannot be finalised.',
  'damaged-package': 'The published package of a round is no longer as it was published.',
  'too-many-requests': 'Too many attempts. Wait a minute and try again.',
  unavailable: 'The server is not available at the moment.',
  internal: 'An unexpected server error occurred.',
}

/** Why the server gave no answer, and what can be done about it. */
import type { Messages } from '../../vi.ts'

export const trouble: Messages['trouble'] = {
  offline: 'The server cannot be reached.',
  malformed: 'The server does not understand this request.',
  'too-large': 'The request is too large.',
  'too-many': 'The request has too many parts.',
  'digest-differs': 'The content was changed on its way.',
  'unsupported-encoding': 'The server cannot read this encoding.',
  'not-found': 'This could not be found.',
  'unknown-link': 'The link does not exist.',
  'paused-link': 'The link is paused.',
  'revoked-link': 'The link was revoked.',
  'full-link': 'The link has all the ballots that it was made for.',
  'unknown-invitation': 'There is no invitation with this code.',
  'revoked-invitation': 'The invitation was revoked.',
  'gone-codes': 'The server no longer has these codes. Make them again.',
  'not-begun': 'Ballots are not taken yet.',
  over: 'The time for ballots is over.',
  'closed-round': 'The round is not open.',
  'unknown-enrolment': 'There is no such enrolment code.',
  'used-enrolment': 'The enrolment code was used already.',
  'unknown-device': 'The device is not enrolled.',
  'revoked-device': 'The device was revoked.',
  'sign-in-needed': 'Sign in to see this page.',
  'wrong-credentials': 'The e-mail or the password is wrong.',
  'unknown-setup':
    'The set-up link is not right. Take the latest one that the server printed when it started.',
  'used-setup': 'The set-up link was used: there is an admin already. Please sign in.',
  'expired-setup': 'The set-up link has expired. Start the server again for a new one.',
  'unknown-access':
    'This link no longer opens anything: it was used, replaced or withdrawn. Ask an admin for a new one.',
  'expired-access': 'The time of this link is over. Ask an admin for a new one.',
  'taken-address':
    'Somebody with this e-mail address has an account or is invited already. Renew that invitation.',
  'disabled-account': 'This account was disabled. Ask an admin.',
  'wrong-code': 'The code is wrong, or its time is over. Type in the newest one.',
  'begin-again': 'Too many wrong codes, or too long a wait. Sign in from the beginning.',
  'wrong-password': 'The present password is wrong.',
  'own-account':
    'You cannot do this to your own account. Use the page of your account, or ask another admin.',
  'last-admin': 'This is the last admin. Make somebody else an admin first.',
  forbidden: 'This account may not see this.',
  conflict: 'The content has changed while you worked.',
  'opened-round':
    'The round is open: only its last day, the days of grace and the quotas can still be changed.',
  'pinned-round':
    'Links, invitations, interviewers or points rest on this registry and definition already, so they can no longer be exchanged. Make another round.',
  'box-unopened':
    'There is no index and no rank yet: the round takes ballots, or some lie unopened in its box.',
  'frozen-round': 'The round is approved or published: it takes no changes.',
  'faulty-file': 'The file has faults; nothing of it was taken.',
  'faulty-definition': 'Something still keeps the definition from being a version.',
  'too-many-requests': 'Too many attempts. Wait a minute and try again.',
  unavailable: 'The server is not available at the moment.',
  internal: 'The server met an unexpected error.',
}

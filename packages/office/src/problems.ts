/** The catalogue of problem answers (RFC 9457): every way in which a whole request can fail. */
import type { ProblemCode } from '@phieu/survey'

const catalogue = {
  malformed: [400, 'The request cannot be read.'],
  'too-large': [413, 'The request is too large.'],
  'too-many': [413, 'The request carries too many ballots.'],
  'digest-differs': [400, 'The body that arrived is not the body that was sent.'],
  'unsupported-encoding': [415, 'The body is packed in a way that this server cannot unpack.'],
  'not-found': [404, 'There is nothing here.'],
  'unknown-link': [404, 'There is no such link.'],
  'paused-link': [409, 'This link is paused; it may open again.'],
  'revoked-link': [410, 'This link is no longer in use.'],
  'full-link': [410, 'This link has all the ballots that it was made for.'],
  'unknown-invitation': [404, 'There is no such invitation.'],
  'revoked-invitation': [410, 'This invitation is no longer in use.'],
  'gone-codes': [410, 'The codes are no longer here; make them again.'],
  'not-begun': [409, 'Ballots are not taken yet.'],
  over: [410, 'The last day on which ballots could be begun is over.'],
  'closed-round': [410, 'The round of this link takes no ballots now.'],
  'unknown-enrolment': [404, 'There is no such enrolment, or its time is over.'],
  'used-enrolment': [409, 'Another device has used this enrolment.'],
  'unknown-device': [401, 'This device is not enrolled.'],
  'revoked-device': [403, 'This device was revoked.'],
  'sign-in-needed': [401, 'Sign in first.'],
  'unknown-token': [401, 'This token is not known here.'],
  'expired-token': [401, 'The last day of this token is over; an admin can make a new one.'],
  'revoked-token': [401, 'This token was revoked; an admin can make a new one.'],
  'token-forbidden': [403, 'This token may not do this.'],
  'wrong-credentials': [401, 'The e-mail address or the password is wrong.'],
  'unknown-setup': [404, 'This set-up link is not valid; a newer one may have replaced it.'],
  'used-setup': [409, 'The first account stands already; sign in with it.'],
  'expired-setup': [410, 'The time of this set-up link is over; the next start prints a new one.'],
  'unknown-access': [404, 'This link opens nothing: it was used, replaced or withdrawn.'],
  'expired-access': [410, 'The time of this link is over; ask for a new one.'],
  'taken-address': [409, 'Somebody with this e-mail address has an account or is invited.'],
  'disabled-account': [403, 'This account was disabled; ask an admin.'],
  'wrong-code': [401, 'The code is wrong, or its time is over.'],
  'begin-again': [401, 'Too many wrong codes, or too long ago: sign in with the password again.'],
  'wrong-password': [403, 'The password is wrong.'],
  'own-account': [409, 'Nobody does this to their own account.'],
  'last-admin': [409, 'Somebody else must be an admin first: this is the last one.'],
  forbidden: [403, 'Your account may not do this.'],
  conflict: [409, 'This contradicts what stands already.'],
  'box-unopened': [409, 'The round takes ballots, or some lie in its box: it has no result yet.'],
  'frozen-round': [409, 'The round is approved or published: it takes no changes.'],
  'opened-round': [409, 'The round is open: only its last day, grace and quotas can change.'],
  'pinned-round': [
    409,
    'Links, invitations, interviewers or points rest on the registry and the definition already.',
  ],
  'faulty-file': [422, 'The file has faults; nothing of it was taken.'],
  'doubtful-file': [
    422,
    'Something in the file is to be looked at again; nothing of it was taken.',
  ],
  'faulty-definition': [422, 'Something keeps the definition from being a version.'],
  'damaged-package': [500, 'A published package is no longer as it was published.'],
  'too-many-requests': [429, 'Too many requests; try again later.'],
  unavailable: [503, 'The server cannot do this now; try again later.'],
  internal: [500, 'The server failed. Nothing of this request was lost on your side.'],
} as const satisfies Record<ProblemCode, readonly [status: number, title: string]>

/** The status with which a problem is answered. */
export function problemStatus(code: ProblemCode) {
  return catalogue[code][0]
}

/** What a problem is called, in English, for people who read the documentation. */
export function problemTitle(code: ProblemCode): string {
  return catalogue[code][1]
}

/** Ballots that could not be taken, and why. */
import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const refused: Messages['refused'] = {
  headline: (ballots) => `${count(ballots, 'refused ballot')}, kept verbatim`,
  none: 'No refused ballots',
  noneWhy:
    'Every ballot the server could not accept (unreadable, round closed, same id with different content…) is kept here with the reason, so that no opinion is lost.',
  lead: 'Covers all rounds, ballots whose round cannot be read, and ballots from the box that could not be opened or were found faulty. None of them counts. Open one to see exactly what the device sent.',
  table: 'Ballots that could not be counted, then refused ballots, newest first',
  date: 'Received on',
  noDay: 'during the count; no date is kept',
  reason: 'Reason',
  ballot: 'Ballot',
  noBallotId: 'no readable id',
  one: 'Refused ballot',
  raw: 'As it was received',
  back: 'All refused ballots',
  take: (ballots) => `Take ${count(ballots, 'ballot')} into the box…`,
  reasons: {
    unreadable: 'What was sent is not a sealed ballot known to this server.',
    'wrong-key': 'The ballot was sealed with a key that does not belong to this round.',
    'other-key': 'During the count: could not be opened because it was sealed with another key.',
    altered: 'During the count: the seal is broken; the content was changed.',
    malformed: 'During the count: opened, but the content is not a ballot.',
    'unknown-round': 'There is no such round.',
    'closed-round': 'The round was not open when the ballot arrived.',
    'unknown-link': 'The link named in the ballot does not exist.',
    'unknown-invitation': 'There is no such invitation, or it is no longer valid.',
    'spent-invitation': 'The invitation has already been used for another ballot.',
    unworked: 'The ballot lacks the anti-automation check that its link requires.',
    'wrong-link': 'The ballot does not match the unit or group of the link used.',
    'unknown-device': 'The sending device is not enrolled.',
    'revoked-device': 'The sending device was revoked.',
    'unknown-unit': 'The round does not have this unit.',
    'unknown-questionnaire': 'There is no such questionnaire or version.',
    faulty: 'During the count: answers are missing, or there are answers not in the questionnaire.',
    conflicting:
      'Another ballot with the same id has different content; both are kept for inspection.',
  },
  afterRestore:
    'If data was restored from a backup: this round, link, invitation or device may have been created after it. The ballot is still on the sender’s device and is resent automatically once a newer backup is restored.',
  otherReason: (why) => `Another reason: ${why}.`,
}

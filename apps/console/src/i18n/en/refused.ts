/** Ballots that could not be taken, and why. */
import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const refused: Messages['refused'] = {
  headline: (ballots) => `${count(ballots, 'refused ballot')}, kept verbatim`,
  none: 'No ballot was refused',
  noneWhy:
    'Every ballot the server could not accept (unreadable, round closed, same id with different content…) is kept here with the reason, so that no opinion is lost.',
  lead: 'Covers all rounds, ballots whose round cannot be read, and ballots from the box that could not be opened or were found faulty. None of them counts. Open one to see exactly what the device sent.',
  table: 'Ballots that could not be counted, then refused ballots, newest first',
  date: 'Received on',
  noDay: 'at the count, no day is kept',
  reason: 'Reason',
  ballot: 'Ballot',
  noBallotId: 'no readable id',
  one: 'Refused ballot',
  raw: 'As it was received',
  back: 'All refused ballots',
  take: (ballots) => `Take ${count(ballots, 'ballot')} into the box…`,
  reasons: {
    unreadable: 'What came is no sealed ballot that this server knows.',
    'wrong-key': 'The ballot was sealed with a key that is not this round’s.',
    'other-key': 'At the count: not to be opened, because it was sealed with another key.',
    altered: 'At the count: the seal is broken, something was changed.',
    malformed: 'At the count: opened, but there is no ballot inside.',
    'unknown-round': 'There is no such round.',
    'closed-round': 'The round was not open when the ballot arrived.',
    'unknown-link': 'The link that the ballot names does not exist.',
    'unknown-invitation': 'There is no such invitation, or it is no longer valid.',
    'spent-invitation': 'The invitation was spent by another ballot.',
    unworked: 'The ballot lacks the proof of work that its link asks for.',
    'wrong-link': 'The ballot is not of the unit or group of the link that was used.',
    'unknown-device': 'The sending device was never enrolled.',
    'revoked-device': 'The sending device was revoked.',
    'unknown-unit': 'The round does not have this unit.',
    'unknown-questionnaire': 'There is no such questionnaire, or not in this version.',
    faulty: 'At the count: answers are missing, or there are answers outside the questionnaire.',
    conflicting: 'Another ballot with the same id has other content; both are kept for inspection.',
  },
  afterRestore:
    'If the data was put back from a backup: this round, link, invitation or device may have been made after it. The ballot is still on its sender’s phone, and is sent again by itself once a newer backup is put back.',
  otherReason: (why) => `Another reason: ${why}.`,
}

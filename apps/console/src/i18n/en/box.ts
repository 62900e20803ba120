/** The ballot box of a round: what lies in it, and its opening. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

const ballots = (value: number) => count(value, 'ballot')

export const box: Messages['box'] = {
  title: 'Ballot box',
  answer: {
    none: 'The ballot box is empty: nothing has been received yet',
    lying: (lying) => `${ballots(lying)} in the box, unopened`,
    counting: (done, total) => `Ballots are being counted: ${n(done)} of ${n(total)}`,
    named: (named) => `${ballots(named)} of invited people waiting for a key sheet`,
    empty: (counted) => `Everything has been counted: ${ballots(counted)}`,
  },
  lead: 'Incoming ballots stay sealed in the box. They are opened in random order, at least five at a time, so that nobody can tell whose is whose.',
  leadTrial:
    'This is not a real round: ballots are opened on arrival, and the box key may be kept on the server.',
  note: {
    lying: (lying) => `${ballots(lying)} in the box, unopened.`,
    counting: (done, total) => `Ballots are being counted: ${n(done)} of ${n(total)}.`,
    see: 'See the ballot box',
    overview:
      'Points on this page cover counted ballots only and change with each count. Indices and ranks are available after closing.',
    unit: 'Points cover counted ballots only. The unit’s index and rank are available after closing.',
    unitCell: (group, state) => `${group}: ${state}.`,
    progress: 'Progress includes ballots still in the box.',
    insiders:
      'Insiders’ ballots are opened only after closing. Individual progress is shown as of midnight, so that nobody can match a new ballot to a person.',
    sending:
      'Ballots received and codes used are shown as of midnight, so that nobody can match a new ballot to a code.',
    review:
      'Only counted ballots can be viewed, and individual ballots are not shown where a group has fewer than five.',
  },
  withheld: {
    title: 'No result yet: the round is accepting ballots',
    unopened: 'No result yet: unopened ballots remain in the box',
    why: 'Indices and ranks are not computed while the round is open or unopened ballots remain. Seeing the ranks before and after a ballot could reveal its answers, and units might try to influence their rank.',
    sheets: {
      title: 'What to do',
      bring: 'Open the box with one of the two key sheets.',
      wrong:
        'If a sheet is reported as belonging to another box, compare the round name and the key identifier; the right sheet may be at the other location.',
      half: 'If a sheet cannot be read in full, type its lines; each line is checked as you type. Nothing is lost, and you can try as often as needed.',
      lost: 'If both sheets are definitely lost, two people can approve the result without these ballots, giving a reason.',
    },
    when: 'The result appears here once the round is closed and all ballots have been counted.',
  },

  figures: {
    receipts: 'ballots received into the box',
    counted: 'counted',
    lying: 'still in the box',
    named: 'of which from invited people',
    held: 'late, set aside',
    revoked: 'from revoked invitations or links, unopened',
    faulty: 'unreadable',
  },
  sum: 'Counted, in the box, set aside and unreadable add up to the ballots received. A ballot leaves the box only by being counted.',

  revoked: {
    title: 'From revoked invitations or links',
    lead: (ballots) =>
      `${count(ballots, 'ballot')} came by an invitation or a link that had been taken back. ${ballots === 1 ? 'It lies' : 'They lie'} sealed: opened alone, ${ballots === 1 ? 'it' : 'they'} would show what somebody known answered.`,
    take: 'Accept with the others',
    effect:
      'They are opened together with other invited ballots and are not marked in any way. This cannot be undone. Do it before the box is opened with a key sheet.',
    late: 'Invited ballots have already been opened. These stay sealed, and the result states how many are unopened.',
    open: 'If you do not accept them, they stay sealed and the result states how many are unopened.',
  },

  table: 'Ballots in the box by unit',
  search: 'Find a unit',
  unit: 'Unit',
  group: 'Group',
  kind: 'Received through',
  kinds: {
    open: 'open link',
    interview: 'interviewer',
    invited: 'one-time invitation',
    insider: 'insider link',
  },
  lying: 'In the box',
  opens: 'Opened',
  cell: {
    enough: (lying, at) => `${ballots(lying)} in the box, opened when there are ${n(at)}`,
    next: (lying) => `${ballots(lying)} in the box, opened with the next count`,
    named: (lying) => `${ballots(lying)} in the box, opened when the round closes`,
    key: (lying) => `${ballots(lying)} in the box, waiting for a key sheet`,
  },
  when: {
    enough: (at) => `when there are ${n(at)}`,
    next: 'with the next count',
    named: 'when the round closes',
    key: 'with a key sheet',
  },
  emptyTable: 'The box is empty',
  emptyTableWhy: 'Incoming ballots are listed here until they are opened and counted.',

  keys: 'Box key',
  keyState: {
    none: 'There is no key yet. The round can be opened only once a key exists.',
    unconfirmed: 'The key cannot be used yet: no sheet has been read back.',
    sheets:
      'The key exists only on two printed sheets; the server does not have it. Invited ballots can be opened only with one of the sheets, after closing.',
    server:
      'The key is on the server. Technically, a server administrator could open invited ballots before closing; invitations and the consent text say so.',
  },
  unreadable:
    'The server is using a different master key from when the round was opened, so it cannot open any ballot of this round. All ballots are safe in the box. Restore the correct master key file and restart the server.',
  fingerprint: 'Key identifier',
  makeKey: 'Create the box key',
  makeAnother: 'Create another key',
  open: 'Open the ballot box',

  opening: {
    title: 'Open the ballot box',
    answer: (named) => `${ballots(named)} of invited people waiting to be opened`,
    lead: 'Take one of the two key sheets. The key is read in this browser and sent to the server for the count. It is held in memory while ballots are counted, then discarded; it is never stored.',
    notClosed: 'The box can only be opened after the round is closed',
    notClosedLead:
      'Leave the sheet in its sealed envelope. When the round is closed, bring it to this page.',
    server: 'No sheet needed: the key is on the server',
    serverLead: 'The server opens ballots of invited people automatically after closing.',
    nothing: 'No ballots are waiting for a key sheet',
    nothingLead: (counted) => `${ballots(counted)} of the round counted.`,
    lateLead: (late) =>
      `${ballots(late)} of invited people came late, to be opened with the approval: bring a key sheet again then.`,
    counting: (done, total) => `Ballots are being counted: ${n(done)} of ${n(total)}`,
    countingLead:
      'You may leave this page; counting continues. If the server stops, uncounted ballots stay in the box and a sheet is needed again.',
    opened: 'The sheet is correct. The server is opening and counting the ballots.',
    done: (counted) =>
      `The box is open: all ballots of invited people are counted. The round has ${ballots(counted)} counted.`,
    notYours: 'The box is opened by an admin or the appraisal council.',
    failed: 'The sheet is correct, but the server could not open the box.',
  },

  lost: {
    title: 'No key sheet is left',
    lead: (named) =>
      `Without a sheet nobody, the supplier included, can open the ${ballots(named)} of invited people. Search both locations first. If both sheets are definitely lost, the result can be approved without those ballots: one person proposes it with a reason and another confirms; the package states how many stayed unopened. This cannot be undone.`,
    way: 'Go to approval of the result',
    left: (unopened) =>
      `${ballots(unopened)} stay unopened in the box; the reason is on the Status page.`,
  },

  takeIn: {
    title: 'Take ballots into the box',
    file: 'Import the rescue file of a device',
    refused: (refused) => `${count(refused, 'refused ballot')} will be taken into the box`,
    lead: 'A ballot with a valid right, signature or link is accepted as if its device had sent it. All others stay sealed and wait for a decision: ballots without a name go through the count and are held on the Review page; those of invited people lie with the ballots from revoked invitations or links; once the round is closed, all of them are treated as late. A ballot that arrives twice counts once.',
    chooseFile: 'Rescue file (phieu-….json)',
    take: 'Take into the box',
    unreadable: 'This is not a rescue file from Phiếu.',
  },
  taken: {
    sum: (laid, already) =>
      `${ballots(laid)} taken into the box${already > 0 ? `; ${n(already)} already there` : ''}.`,
    held: (held) => `${n(held)} of them wait for a decision.`,
    left: (left) => `${ballots(left)} could not be taken.`,
  },
}

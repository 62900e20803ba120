/** The ballot box of a round: what lies in it, and its opening. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

const ballots = (value: number) => count(value, 'ballot')

export const box: Messages['box'] = {
  title: 'Ballot box',
  answer: {
    none: 'The ballot box is empty: nothing has come yet',
    lying: (lying) => `${ballots(lying)} in the box, unopened`,
    counting: (done, total) => `Ballots are being counted: ${n(done)} of ${n(total)}`,
    named: (named) => `${ballots(named)} of invited people wait for a key sheet`,
    empty: (counted) => `All is counted: ${ballots(counted)}`,
  },
  lead: 'Ballots that arrive lie sealed in the box. They are opened five or more together, in an order of chance, so that nobody learns which one is whose.',
  leadTrial:
    'This is no real round: ballots are opened as soon as they arrive, and the key of the box may lie on the server.',
  note: {
    lying: (lying) => `${ballots(lying)} in the box, unopened.`,
    counting: (done, total) => `Ballots are being counted: ${n(done)} of ${n(total)}.`,
    see: 'See the ballot box',
    overview:
      'Points on this page are those of counted ballots, and change by counts only. Index and ranks come after the closing.',
    unit: 'Points are those of counted ballots. Index and rank of the unit come after the closing.',
    unitCell: (group, state) => `${group}: ${state}.`,
    progress: 'Progress includes the ballots that still lie in the box.',
    insiders:
      'Insiders’ ballots are opened after the closing only. What each of them has done is as of last midnight, so that nobody can match a ballot that has just come with a person.',
    sending:
      'Ballots received and codes used are as of last midnight, so that nobody can match a ballot that has just come with a code.',
    review:
      'Only counted ballots can be looked at, and none one by one where a group has fewer than five.',
  },
  withheld: {
    title: 'No result yet: the round takes ballots',
    unopened: 'No result yet: ballots lie unopened in the box',
    why: 'While the round is open, or ballots lie unopened in its box, no index and no rank are computed. Whoever saw the ranks before and after a ballot could tell what it says, and units would chase their rank.',
    sheets: {
      title: 'What can be done',
      bring: 'Open the box with one of the two key sheets.',
      wrong:
        'A sheet that is refused as another box’s: compare the name of the round and the identity of the key; the right one may lie at the other place.',
      half: 'A sheet that is read half only, or can’t be read: type its lines, of which each says what is wrong. Nothing is lost meanwhile; try as often as needed.',
      lost: 'Both sheets lost for certain: two persons approve the result without these ballots, with a reason.',
    },
    when: 'The result stands here once the round is closed and the ballots in the box are counted.',
  },

  figures: {
    receipts: 'ballots received into the box',
    counted: 'counted',
    lying: 'still in the box',
    named: 'of those, invited people’s',
    held: 'came late, set aside',
    revoked: 'came by a right taken back, unopened',
    faulty: 'could not be opened or read',
  },
  sum: 'Counted, in the box, set aside and unreadable add up to the ballots received. A ballot leaves the box by being counted only.',

  revoked: {
    title: 'By rights that were taken back',
    lead: (ballots) =>
      `${count(ballots, 'ballot')} came by an invitation or a link that had been taken back. ${ballots === 1 ? 'It lies' : 'They lie'} sealed: opened alone, ${ballots === 1 ? 'it' : 'they'} would show what somebody known answered.`,
    take: 'Take them with the others',
    effect:
      'They are opened together with the other ballots of invited people and bear no mark. Nothing leads back. Do this before the box is opened with a sheet.',
    late: 'Ballots of invited people are opened already: these stay sealed, and the result names their number as unopened.',
    open: 'If you do not take them, they stay sealed, and the result names their number as unopened.',
  },

  table: 'Ballots in the box by unit',
  search: 'Find a unit',
  unit: 'Unit',
  group: 'Group',
  kind: 'Sent by',
  kinds: {
    open: 'open link',
    interview: 'interviewer',
    invited: 'one-time invitation',
    insider: 'insider’s link',
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
  emptyTable: 'Nothing is left in the box',
  emptyTableWhy: 'Ballots that arrive stand here until they are opened and counted.',

  keys: 'The key of the box',
  keyState: {
    none: 'There is no key yet. The round can be opened once there is one.',
    unconfirmed: 'The key is of no use yet: no sheet has been read back.',
    sheets:
      'The key is on two printed sheets, and the server does not have it. Ballots of invited people can be opened with one of the sheets only, after the closing.',
    server:
      'The key lies on the server. Technically, whoever runs the server could open ballots of invited people before the closing; letters and consent say so.',
  },
  unreadable:
    'The server uses another master key than when the round was opened, so it cannot open any ballot of this round. All ballots are safe in the box. Put the right master key file back and restart the server.',
  fingerprint: 'Identity of the key',
  makeKey: 'Make the key of the box',
  makeAnother: 'Make another key',
  open: 'Open the ballot box',

  opening: {
    title: 'Open the ballot box',
    answer: (named) => `${ballots(named)} of invited people wait to be opened`,
    lead: 'Take one of the two key sheets. The key is read in this browser and sent to the server for the count. It is held in memory while ballots are counted, then dropped; it is written nowhere.',
    notClosed: 'The box can be opened only after the round is closed',
    notClosedLead:
      'Leave the sheet in its sealed envelope. When the round is closed, bring it to this page.',
    server: 'No sheet is needed: the key lies on the server',
    serverLead: 'The server opens ballots of invited people by itself after the closing.',
    nothing: 'No ballot waits for a key sheet',
    nothingLead: (counted) => `${ballots(counted)} of the round counted.`,
    lateLead: (late) =>
      `${ballots(late)} of invited people came late, to be opened with the approval: bring a key sheet again then.`,
    counting: (done, total) => `Ballots are being counted: ${n(done)} of ${n(total)}`,
    countingLead:
      'You may leave this page; the server goes on counting. Should it stop half-way, what is not counted stays in the box, and a sheet is needed again.',
    opened: 'The sheet is right. The server opens and counts.',
    done: (counted) =>
      `The box is open: all ballots of invited people are counted. The round has ${ballots(counted)} counted.`,
    notYours: 'The box is opened by an admin or the appraisal council.',
    failed: 'The sheet is right, but the server has not opened the box.',
  },

  lost: {
    title: 'There is no key sheet left',
    lead: (named) =>
      `Without a sheet nobody, the supplier included, can open the ${ballots(named)} of invited people. Look in both places first. If both sheets are certainly lost, the result can be approved without those ballots: one person proposes it with a reason, another confirms; its package names how many stayed unopened. Nothing leads back.`,
    way: 'On to the approval of the result',
    left: (unopened) =>
      `${ballots(unopened)} stay unopened in the box; the page Course has the reason.`,
  },

  takeIn: {
    title: 'Take ballots into the box',
    file: 'Take in the rescue file of a phone',
    refused: (refused) => `${count(refused, 'refused ballot')} will be taken into the box`,
    lead: 'What comes with a right, a signature or a link that holds lies there as if its phone had sent it. Everything else stays sealed and waits for a decision: open ballots pass through the count and are held in Review, those of invited people lie with what came by rights taken back; once the round is closed, all of them like what came late. A ballot that comes by two ways counts once.',
    chooseFile: 'Rescue file (phieu-….json)',
    take: 'Take into the box',
    unreadable: 'This is no rescue file of Phiếu.',
  },
  taken: {
    sum: (laid, already) =>
      `${ballots(laid)} taken into the box${already > 0 ? `; ${n(already)} lay there already` : ''}.`,
    held: (held) => `${n(held)} of them wait for a decision.`,
    left: (left) => `${ballots(left)} could not be taken.`,
  },
}

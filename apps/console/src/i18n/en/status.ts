/** The way of a round from its draft to its publication. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const status: Messages['status'] = {
  title: 'Course of the round',
  headline: {
    draft: 'The round is in preparation: it takes no ballots yet',
    open: 'The round is open: it takes ballots',
    closed: 'The round is closed: no more ballots, points can still change',
    approved: 'The round is approved: everything is frozen, it can be published',
    published: 'The round is published: its result never changes',
  },
  practice: 'This is a practice round; it is never published.',
  steps: 'Steps',
  step: {
    draft: 'Preparation',
    open: 'Open',
    closed: 'Closed',
    approved: 'Approved',
    published: 'Published',
  },
  means: {
    draft: 'Takes no ballots yet. Everything can still be set up.',
    open: 'Takes ballots. Assessed, bonus and penalty points can be entered.',
    closed: 'No new ballots. Points can still change.',
    approved: 'Ballots and points are frozen.',
    published:
      'The result is on the public pages, and anyone can recompute it. Nothing leads back.',
  },
  here: 'the round is here',
  next: 'What comes next',
  nothing: 'This account cannot move the round at the moment.',
  finished: 'The round has gone all its way.',
  move: {
    open: 'Open the round',
    close: 'Close the round',
    reopen: 'Open the round again',
    approve: 'Approve the result',
    disapprove: 'Withdraw the approval',
    publish: 'Publish the result',
  },
  effect: {
    open: 'From now on the round takes ballots. Nothing leads back to its preparation.',
    close:
      'From now on no new ballots are taken, and the server counts what is left in the box; those of invited people wait for a key sheet where the key is on paper. Ballots that were finished in time and arrive late are set aside and decided with the approval; others are refused and kept word for word. With it all one-time invitations and the lists of insiders of the round are deleted for good: opening it again does not bring them back, and codes that were sent out are of no use any more. Points can still change. The round can be opened again, with a reason.',
    reopen:
      'The round takes ballots again, so the result that was seen may change. Invitations and insiders that were deleted with the closing do not come back: make new ones where they are needed. The reason is kept in the history.',
    approve:
      'Freezes ballots, assessed points, bonus and penalty points: nobody can change them while the round is approved. The approval can be withdrawn, with a reason.',
    disapprove: 'The round is closed again: points can change. The reason is kept in the history.',
    publish:
      'The server counts every ballot anew, compares with what was counted, computes the result from the beginning and writes it as one package that never changes. Any difference stops it, and nothing is published. Afterwards the result stands on the public pages and can be neither withdrawn nor changed.',
  },
  tooEarly: (day: string) =>
    `The days of grace are not over: ballots that were finished in time and not sent yet may still arrive until ${day}. Closing now, they are set aside and decided with the approval.`,
  check: {
    before: {
      draft: 'Before opening',
      open: 'Before closing',
      closed: 'Before approval',
      approved: 'Before publication',
      published: 'Published',
    },
    thinUnits: (units) =>
      units === 0
        ? 'Every unit has enough ballots.'
        : `${count(units, 'unit')} with few ballots: fewer than half of the quota, or fewer than 10.`,
    undecided: (ballots) =>
      ballots === 0
        ? 'Every flagged ballot has been decided on.'
        : `${count(ballots, 'flagged ballot')} on which nobody has decided.`,
    missingPoints: (units) =>
      units === 0
        ? 'Every unit has its assessed points.'
        : `${count(units, 'unit')} without all assessed points, and so without an index.`,
    byOne: (name, moves) => `${count(moves, 'step')} so far, all taken by one person: ${name}.`,
    samePerson: (name) =>
      `${name} approved the result and therefore cannot publish it: another person has to.`,
    look: 'View',
    redNeedsReason:
      'A red item (▲) does not stop the move, but it needs a written reason, which is kept in the log.',
    keySheets: 'The key of the ballot box is on two sheets, of which one was read back right.',
    keyServer: 'The key of the ballot box lies on the server; the consent says so.',
    keyNone: 'The ballot box has no key: the round cannot be opened yet.',
    keyUnread: 'No key sheet was read back: the round cannot be opened yet.',
    makeKey: 'Make the key of the box',
    counted: (ballots) => `All that can be opened is counted: ${count(ballots, 'ballot')}.`,
    counting: (done, total) =>
      `Ballots are being counted (${n(done)} of ${n(total)}): wait for it.`,
    lying: (ballots) => `${count(ballots, 'ballot')} in the box, not counted yet.`,
    named: (ballots) =>
      `${count(ballots, 'ballot')} of invited people unopened: a key sheet is needed.`,
    openBox: 'Open the ballot box',
    held: (ballots) =>
      `${count(ballots, 'ballot')} came late and ${ballots === 1 ? 'is' : 'are'} set aside: choose with the approval whether to open or leave them.`,
    heldNamed: (ballots) =>
      `${n(ballots)} of them ${ballots === 1 ? 'is an invited person’s' : 'are invited people’s'}: to open ${ballots === 1 ? 'it' : 'them'}, bring a key sheet to the approval.`,
    heldFew: (ballots) =>
      `${n(ballots)} of them stay sealed whatever you choose: fewer than five came late of the same unit and group, and the result before and after would tell what they say.`,
    noneHeld: 'No late ballot is set aside.',
    revoked: (ballots) =>
      `${count(ballots, 'ballot')} came by rights that were taken back: take them before the box is opened, or they stay sealed, with a reason.`,
    seeBox: 'See the ballot box',
    refused:
      'Not moved: something of the list above is still to be done. The round stands as before.',
    level: {
      done: 'done',
      todo: 'to be done',
      look: 'worth a look',
      red: 'needs a reason',
      stop: 'not possible yet',
    },
  },
  late: {
    legend: (ballots) => `${count(ballots, 'ballot')} that came late`,
    take: 'Open them together and count them',
    leave: 'Leave them unopened',
    why: 'Either way a reason is needed.',
    sheet: (ballots) =>
      `${n(ballots)} of them ${ballots === 1 ? 'is an invited person’s' : 'are invited people’s'}. The server keeps no key once the box was opened: read a sheet once more to open ${ballots === 1 ? 'it' : 'them'} too.`,
    sheetRead:
      'The sheet is right. Its key goes with the approval, is held in memory while ballots are counted, and then dropped; it is written nowhere.',
  },
  unopened: (ballots) =>
    `There is no key sheet left: leave ${count(ballots, 'ballot')} of invited people unopened. A reason is needed.`,
  unreadable: (ballots) =>
    `The server no longer has the keys of this round: leave ${count(ballots, 'ballot')} unopened. A reason is needed.`,
  second: {
    needed: 'This takes two people: you propose it, somebody else who may do it confirms.',
    propose: {
      open: 'Propose to open the round',
      close: 'Propose to close the round',
      reopen: 'Propose to open the round again',
      approve: 'Propose to approve the result',
      disapprove: 'Propose to withdraw the approval',
      publish: 'Propose to publish',
    },
    confirm: {
      open: 'Confirm: open the round',
      close: 'Confirm: close the round',
      reopen: 'Confirm: open the round again',
      approve: 'Confirm: approve the result',
      disapprove: 'Confirm: withdraw the approval',
      publish: 'Confirm: publish',
    },
    mine: (move, moment) =>
      `You proposed at ${moment}: ${move}. It waits for somebody else to confirm; the round stands as before.`,
    others: (name, move, moment) =>
      `${name} proposed at ${moment}: ${move}. If you agree, confirm it below.`,
    why: (reason) => `Reason: ${reason}`,
    leaves: (ballots) => `Leaves ${count(ballots, 'ballot')} for which there is no key.`,
    late: {
      take: 'Late ballots: open them together and count them.',
      leave: 'Late ballots: leave them unopened.',
    },
    withdraw: 'Withdraw the proposal',
    withdrawn: 'This proposal was withdrawn or confirmed before.',
  },
  reason: 'Reason',
  reasonForRed: 'Reason for going on although items are red',
  reasonOptional: 'Reason (may be left out)',
  understood: {
    close:
      'I understand: no more ballots from now on; invitations and lists of insiders are deleted.',
    approve: 'I have seen the result, and approve it.',
    publish: 'I understand: what is published can be neither withdrawn nor changed.',
  },
  seeResult: 'See the result first',
  moving: 'Moving…',
  publishing: 'Counting anew and computing…',
  progress: (done, total) => `${n(done)} of ${n(total)} replicates for the ranges of ranks.`,
  refused: 'Not published; the round stands as before.',
  conflict: 'Not moved: somebody else has just moved the round, or this way is closed now.',
  history: 'History',
  noHistory: 'The round has not been moved yet.',
  when: 'At',
  who: 'By',
  what: 'Move',
  why: 'Reason',
  noReason: 'none given',
  deleted: (invitations, insiders) =>
    `${n(invitations)} invitations and ${n(insiders)} insiders were deleted.`,
  fromTo: (from, to) => `${from} → ${to}`,
  published: 'The published result',
  publishedOn: (day) => `Published on ${day}.`,
  links: {
    announcement: 'Public pages in Vietnamese, with the annexes of the decision',
    english: 'Public pages in English',
    method: 'Method and open data',
    press: 'Press summary',
    package: 'Public package (ZIP, small cells hidden)',
    office: 'Whole package for the office (ZIP)',
  },
  digest: 'SHA-256',
  verify: 'To check a package: npx pnpm verify <file>',
}

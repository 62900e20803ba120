/** The way of a round from its draft to its publication. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const status: Messages['status'] = {
  title: 'Status of the round',
  see: 'See where the round stands',
  headline: {
    draft: 'The round is in preparation: it does not accept ballots yet',
    open: 'The round is open: it is accepting ballots',
    closed: 'The round is closed: no more ballots; points can still be changed',
    approved: 'The round is approved: everything is locked and it can be published',
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
    draft: 'Does not accept ballots yet. All settings can still be changed.',
    open: 'Accepts ballots. Assessed, bonus and penalty points can be entered.',
    closed: 'No new ballots. Points can still be changed.',
    approved: 'Ballots and points are locked.',
    published: 'The result is public and anyone can recompute it. This cannot be undone.',
  },
  here: 'current status',
  next: 'Next step',
  nothing: 'You cannot change the status of this round at the moment.',
  finished: 'The round is complete.',
  move: {
    open: 'Open the round',
    close: 'Close the round',
    reopen: 'Reopen the round',
    approve: 'Approve the result',
    disapprove: 'Withdraw the approval',
    publish: 'Publish the result',
  },
  effect: {
    open: 'The round starts accepting ballots. It cannot return to preparation.',
    close:
      'No new ballots are accepted, and the server counts those left in the box; ballots of invited people wait for a key sheet if the key is on paper. Ballots finished in time that arrive late are set aside until the approval; all others are refused and kept verbatim. All one-time invitations and insider lists of the round are permanently deleted: reopening does not restore them, and codes already sent stop working. Points can still be changed. The round can be reopened, with a reason.',
    reopen:
      'The round accepts ballots again, so the result may change. Invitations and insider lists deleted at closing are not restored; create new ones where needed. The reason is kept in the history.',
    approve:
      'Locks ballots, assessed points, bonus and penalty points: nobody can change them while the round is approved. The approval can be withdrawn, with a reason.',
    disapprove:
      'The round returns to closed: points can be changed again. The reason is kept in the history.',
    publish:
      'The server recounts every ballot, compares the count with the stored one, computes the result from scratch and writes it to a package that never changes. Any difference stops the process and nothing is published. Once published, the result is public and can be neither withdrawn nor changed.',
  },
  tooEarly: (day: string) =>
    `The grace period is not over: ballots finished in time but not yet sent may arrive until ${day}. If you close now, they are set aside until the approval.`,
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
        : `${count(ballots, 'flagged ballot')} without a decision.`,
    missingPoints: (units) =>
      units === 0
        ? 'Every unit has its assessed points.'
        : `${count(units, 'unit')} missing assessed points and therefore without an index.`,
    byOne: (name, moves) => `${count(moves, 'step')} so far, all taken by one person: ${name}.`,
    samePerson: (name) =>
      `${name} approved the result and therefore cannot publish it: another person has to.`,
    sameName: (name) =>
      `This account bears the name of the person who approved or proposed (${name}): two different people have to do the two.`,
    awards: (decided, granted) =>
      decided
        ? `Commendations decided: ${n(granted)}.`
        : 'The council has not yet decided on commendations.',
    noReplyPeriod: 'Units have not been shown their provisional results.',
    replyPeriod: (day, lasts) =>
      lasts
        ? `Units may still object, until the end of ${day}.`
        : `The period for objections is over (until the end of ${day}).`,
    openObjections: (objections) =>
      objections === 0
        ? 'All objections have been answered.'
        : `${count(objections, 'objection')} from units not yet answered.`,
    upheldObjections: (objections) =>
      `${count(objections, 'objection')} upheld but the figures have not been corrected: withdraw the approval to correct them.`,
    explained: (reason) => `You gave the reason earlier: “${reason}”.`,
    look: 'View',
    redNeedsReason:
      'Red items (▲) do not block this step, but a written reason is required and kept in the log.',
    keySheets:
      'The key of the ballot box is on two sheets, one of which has been read back correctly.',
    keyServer: 'The ballot box key is on the server; respondents are told so.',
    keyNone: 'The ballot box has no key: the round cannot be opened yet.',
    keyUnread: 'No key sheet has been read back: the round cannot be opened yet.',
    makeKey: 'Create the box key',
    counted: (ballots) =>
      `All ballots that can be opened have been counted: ${count(ballots, 'ballot')}.`,
    counting: (done, total) => `Counting in progress (${n(done)} of ${n(total)}). Please wait.`,
    lying: (ballots) => `${count(ballots, 'ballot')} in the box, not yet counted.`,
    named: (ballots) =>
      `${count(ballots, 'ballot')} of invited people not yet opened: a key sheet is needed.`,
    openBox: 'Open the ballot box',
    held: (ballots) =>
      `${count(ballots, 'ballot')} came late and ${ballots === 1 ? 'is' : 'are'} set aside: decide on approval whether to open or leave them.`,
    heldNamed: (ballots) =>
      `${n(ballots)} of them ${ballots === 1 ? 'is an invited person’s' : 'are invited people’s'}: to open ${ballots === 1 ? 'it' : 'them'}, a key sheet is needed on approval.`,
    heldFew: (ballots) =>
      `${n(ballots)} of them stay sealed whatever you choose: fewer than five late ballots share their unit and group, so comparing results before and after would reveal their answers.`,
    noneHeld: 'No late ballots are set aside.',
    revoked: (ballots) =>
      `${count(ballots, 'ballot')} came from revoked invitations or links: accept them before the box is opened, or they stay sealed, with a reason.`,
    seeBox: 'View the ballot box',
    refused: 'Status not changed: items on the list above are still outstanding.',
    level: {
      done: 'done',
      todo: 'outstanding',
      look: 'worth checking',
      red: 'needs a reason',
      stop: 'not possible yet',
    },
  },
  late: {
    legend: (ballots) => `${count(ballots, 'ballot')} received late`,
    take: 'Open and count them together',
    leave: 'Leave them unopened',
    why: 'A reason is required either way.',
    sheet: (ballots) =>
      `${n(ballots)} of them ${ballots === 1 ? 'is an invited person’s' : 'are invited people’s'}. The server does not keep the key after opening the box: read a sheet again to open ${ballots === 1 ? 'it' : 'them'} too.`,
    sheetRead:
      'The sheet is correct. The key is sent with the approval, held in memory while ballots are counted, then discarded; it is never stored.',
  },
  unopened: (ballots) =>
    `No key sheets are left: leave ${count(ballots, 'ballot')} of invited people unopened. A reason is required.`,
  unreadable: (ballots) =>
    `The server no longer has the keys of this round: leave ${count(ballots, 'ballot')} unopened. A reason is required.`,
  second: {
    needed: 'This step takes two people: you propose it and another authorised person confirms it.',
    propose: {
      open: 'Propose to open the round',
      close: 'Propose to close the round',
      reopen: 'Propose to reopen the round',
      approve: 'Propose to approve the result',
      disapprove: 'Propose to withdraw the approval',
      publish: 'Propose to publish',
    },
    confirm: {
      open: 'Confirm: open the round',
      close: 'Confirm: close the round',
      reopen: 'Confirm: reopen the round',
      approve: 'Confirm: approve the result',
      disapprove: 'Confirm: withdraw the approval',
      publish: 'Confirm: publish',
    },
    mine: (move, moment) =>
      `You proposed this at ${moment}: ${move}. It is waiting for another authorised person to confirm; nothing has changed yet.`,
    others: (name, move, moment) =>
      `${name} proposed at ${moment}: ${move}. If you agree, confirm it below.`,
    why: (reason) => `Reason: ${reason}`,
    leaves: (ballots) => `Leaves ${count(ballots, 'ballot')} unopened because there is no key.`,
    late: {
      take: 'Late ballots: open them together and count them.',
      leave: 'Late ballots: leave them unopened.',
    },
    withdraw: 'Withdraw the proposal',
    withdrawn: 'This proposal has already been withdrawn or confirmed.',
  },
  reason: 'Reason',
  reasonForRed: 'Reason for continuing despite red items',
  reasonOptional: 'Reason (optional)',
  understood: {
    close:
      'I understand that no more ballots are accepted and that invitations and insider lists are deleted.',
    approve: 'I have seen the result and approve it.',
    publish: 'I understand that a published result can be neither withdrawn nor changed.',
  },
  seeResult: 'See the result first',
  moving: 'Changing status…',
  publishing: 'Recounting and computing…',
  progress: (done, total) => `${n(done)} of ${n(total)} replicates for the rank ranges.`,
  refused: 'Not published; the status has not changed.',
  conflict:
    'Status not changed: somebody else has just changed it, or this step is no longer available.',
  history: 'History',
  noHistory: 'The status has not changed yet.',
  when: 'At',
  who: 'By',
  what: 'Change',
  why: 'Reason',
  noReason: 'none given',
  deleted: (invitations, insiders) =>
    `${count(invitations, 'invitation')} and ${count(insiders, 'insider')} were deleted.`,
  fromTo: (from, to) => `${from} → ${to}`,
  published: 'Published result',
  publishedOn: (day) => `Published on ${day}.`,
  links: {
    announcement: 'Public pages in Vietnamese, with the annexes of the decision',
    english: 'Public pages in English',
    method: 'Method and open data',
    press: 'Press summary',
    package: 'Public package (ZIP, small cells hidden)',
    office: 'Full package for internal use (ZIP)',
  },
  erratum: {
    title: 'Errata',
    add: 'Publish an erratum',
    lead: 'An erratum appears on every public page of this result, in Vietnamese and English. The published package stays as it is; anyone can still download and verify it. An erratum cannot be changed or taken down once published; publish another if needed.',
    vi: 'Vietnamese text',
    en: 'English text',
    understood: 'I understand that it cannot be changed or taken down once published.',
    publish: 'Publish the erratum',
  },
  damaged:
    'The public package on this server is no longer as published, so the public pages show no figures. Restore it below.',
  putBack: {
    title: 'Restore a package',
    lead: 'If a package is damaged in the database, it can be restored from any copy: a download or a backup. Only a file with the published SHA-256 is accepted; nothing else changes.',
    file: 'Package (ZIP)',
    send: 'Restore package',
    done: 'The package is as published.',
  },
  digest: 'SHA-256',
  verify: 'To check a package: npx pnpm verify <file>',
}

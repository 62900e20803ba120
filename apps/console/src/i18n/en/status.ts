/** The way of a round from its draft to its publication. */
import type { Messages } from '../vi.ts'
import { n } from './numbers.ts'

export const course: Messages['course'] = {
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
      'From now on ballots that arrive are refused, also those that were finished on a phone but not sent; refused ones are kept word for word. With it all one-time invitations and the lists of insiders of the round are deleted for good: opening it again does not bring them back, and codes that were sent out are of no use any more. Points can still change. The round can be opened again, with a reason.',
    reopen:
      'The round takes ballots again, so the result that was seen may change. Invitations and insiders that were deleted with the closing do not come back: make new ones where they are needed. The reason is kept in the history.',
    approve:
      'Freezes ballots, assessed points, bonus and penalty points: nobody can change them while the round is approved. The approval can be withdrawn, with a reason.',
    disapprove: 'The round is closed again: points can change. The reason is kept in the history.',
    publish:
      'The server counts every ballot anew, compares with what was counted, computes the result from the beginning and writes it as one package that never changes. Any difference stops it, and nothing is published. Afterwards the result stands on the public pages and can be neither withdrawn nor changed.',
  },
  tooEarly: (day: string) =>
    `The days of grace are not over: ballots that were finished in time and not sent yet may still arrive until ${day}. Closing now, they are not counted.`,
  reason: 'Reason',
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

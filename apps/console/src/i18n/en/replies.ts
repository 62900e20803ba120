import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const replies: Messages['replies'] = {
  title: 'Objections of units',
  notYet:
    'Once the result is approved and before it is published, each unit can view its provisional result for some days and object once.',
  headline: {
    notAskable: 'The reply period cannot begin yet',
    notAsked: 'Units have not been shown their provisional results',
    open: (objections) =>
      objections === 0
        ? 'No objection is waiting for an answer'
        : `${count(objections, 'objection')} waiting for an answer`,
  },
  period: 'Reply period',
  lasts: (day, zone) => `Units may object until the end of ${day} (${zone}).`,
  over: (day) => `The period ended with ${day}: no more objections are taken.`,
  openedBy: (name, moment) => `Opened by ${name} on ${moment}.`,
  accounts: (withAccount, units) =>
    withAccount === units
      ? `Every unit has an account (${n(units)}).`
      : `Only ${n(withAccount)} of ${n(units)} units have an account with which to view their provisional result.`,
  invite: 'Invite a unit',
  until: 'Last day for objections',
  what: 'Each unit sees only its own points, index and number of ballots: no rank and no other unit. The figures are fixed when the period starts; withdrawing the approval ends it.',
  start: 'Show units their provisional results',
  change: 'Change the last day',
  set: 'The last day for objections is set.',
  computing: 'Computing the provisional results…',
  none: 'No objections so far',
  noneLead: 'Units’ objections appear here, with any attached files.',
  list: 'Objections',
  earlier: 'concerns the figures of an earlier approval',
  sent: (name, moment) => `Sent by ${name} on ${moment}`,
  file: (name, size) => `${name} (${size})`,
  fileGone: (name) => `${name} (deleted at the end of its retention period)`,
  answer: 'Answer',
  verdict: {
    upheld: 'Upheld: the figures will be corrected',
    dismissed: 'Dismissed: the figures stand',
  },
  verdictLegend: 'Conclusion',
  upheldNext:
    'If you uphold it, the next steps are to withdraw the approval, correct the figures and approve again; the unit can then view the new figures and object to them.',
  answerText: 'Answer',
  answerDo: 'Send the answer',
  answerOnce: 'An answer cannot be changed once it is sent.',
  answered: (name, moment) => `Answered by ${name} on ${moment}`,
  answeredBefore: 'This objection has already been answered.',
  own: {
    headline: 'Provisional result, not yet published',
    lead: 'Your unit’s approved figures, not yet published. Ranks are available only on publication; figures based on too few answers are left blank, as in the publication.',
    until: (day, zone) =>
      `If something is wrong, your unit may object once, until the end of ${day} (${zone}).`,
    over: 'The time for objections is over, or these figures are being corrected.',
    figures: 'Points by area',
    area: 'Area',
    assessed: 'Assessed points',
    survey: 'Survey points',
    adjustments: 'Bonus, penalty',
    of: (points, max) => `${points} of ${max}`,
    outOf: (max) => `of ${max}`,
    object: 'Object to this result',
    text: 'Your objection',
    textHint: 'State which criterion and figure, why, and the supporting document.',
    fileLabel: 'Attachment (optional): PDF, JPEG or PNG, up to 5 MB',
    send: 'Send the objection',
    once: 'An objection can be sent only once and cannot be changed afterwards.',
    understood: 'I send this objection on behalf of the unit.',
    mine: 'Objection of your unit',
    addFile: 'Attach the file',
    waiting: 'Waiting for an answer.',
    asked: 'Provisional results shown to your unit',
  },
}

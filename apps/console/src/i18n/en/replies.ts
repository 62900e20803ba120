import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const replies: Messages['replies'] = {
  title: 'Objections of units',
  notYet:
    'Once the result is approved and before it is published, every unit may look at its provisional result for some days and object once.',
  headline: {
    notAskable: 'It is too early to ask the units',
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
      ? `All ${n(units)} units have an account to look with.`
      : `Only ${n(withAccount)} of ${n(units)} units have an account to look at their provisional result with.`,
  invite: 'Invite a unit’s account',
  until: 'Last day for objections',
  what: 'Each unit sees its own points, index and number of ballots only: no rank and no other unit. The figures are taken down at the start; withdrawing the approval ends the period.',
  start: 'Show units their provisional results',
  change: 'Change the last day',
  set: 'The last day for objections is set.',
  computing: 'Computing the provisional results…',
  none: 'No objections so far',
  noneLead: 'What units object will appear here, with the files they send.',
  list: 'Objections',
  earlier: 'about the figures of an earlier approval',
  sent: (name, moment) => `Sent by ${name} on ${moment}`,
  file: (name, size) => `${name} (${size})`,
  fileGone: (name) => `${name} (deleted at the end of its retention)`,
  answer: 'Answer',
  verdict: {
    upheld: 'Upheld: the figures will be corrected',
    dismissed: 'Dismissed: the figures stand',
  },
  verdictLegend: 'Conclusion',
  upheldNext:
    'If it is upheld, withdraw the approval, correct the figures and approve again; the unit may then look at the new figures and object to them.',
  answerText: 'Answer',
  answerDo: 'Send the answer',
  answerOnce: 'An answer cannot be changed once it is sent.',
  answered: (name, moment) => `Answered by ${name} on ${moment}`,
  answeredBefore: 'Somebody has answered this objection already.',
  own: {
    headline: 'Provisional result, not yet published',
    lead: 'Your unit’s approved figures, not yet published. Ranks come with the publication; where too few people answered nothing is shown, as in the publication.',
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
    textHint: 'Say which criterion and which figure, why, and which document it rests on.',
    fileLabel: 'File (optional): PDF, JPEG or PNG of at most 5 MB',
    send: 'Send the objection',
    once: 'An objection can be sent once, and cannot be changed afterwards.',
    understood: 'I send this objection on behalf of the unit.',
    mine: 'Objection of your unit',
    addFile: 'Send the file',
    waiting: 'Waiting for an answer.',
    asked: 'Provisional results that your unit was shown',
  },
}

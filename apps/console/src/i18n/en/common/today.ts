/** What is to be done today, and what can be tried out. */
import type { Messages } from '../../vi.ts'
import { count } from './numbers.ts'

export const today: Messages['today'] = {
  title: 'Today',
  headline: (tasks) =>
    tasks === 0 ? 'Nothing is waiting today' : `${count(tasks, 'task')} for today`,
  lead: 'What should be done first is at the top.',
  none: 'There is nothing for you to do at the moment. New tasks will appear here.',
  task: {
    'confirm-move': () => 'A move was proposed and waits for a second person.',
    'open-objections': (objections) =>
      `${count(objections, 'objection')} of units waiting for an answer.`,
    'publish-round': () => 'The result is approved and can be published.',
    'approve-round': () => 'The round is closed: review the result and approve it.',
    'open-box': (ballots) => `${count(ballots, 'ballot')} still sealed in the box.`,
    'close-round': () => 'The last day of fieldwork is over: close the round.',
    'undecided-ballots': (ballots) => `${count(ballots, 'flagged ballot')} without a decision.`,
    'missing-points': (units) => `${count(units, 'unit')} without all assessed points.`,
    'thin-units': (units) => `${count(units, 'unit')} with few ballots.`,
    'finish-setup': (missing) =>
      missing === 0
        ? 'The round is ready: open it to take ballots.'
        : `The round is being set up; ${count(missing, 'requirement')} to meet before it can open.`,
    'make-round': () =>
      'There is no round of your own yet: create the first one from the template.',
    'refused-ballots': (ballots) => `${count(ballots, 'refused ballot')} waiting to be looked at.`,
    'invite-second': () =>
      'Only one person can approve and publish: invite a second one (admin or council).',
  },
  way: {
    'confirm-move': 'View the proposal',
    'open-objections': 'Answer',
    'publish-round': 'Publish',
    'approve-round': 'Review and approve',
    'open-box': 'Open the box',
    'close-round': 'Close the round',
    'undecided-ballots': 'View the ballots',
    'missing-points': 'Enter points',
    'thin-units': 'View progress',
    'finish-setup': 'Set up the round',
    'make-round': 'Create a round',
    'refused-ballots': 'View the ballots',
    'invite-second': 'Invite someone',
  },
  seePoints: 'See what is missing',
  tryOut: 'Try it now',
  tryOutLead:
    'Scan the code with a phone and answer as a citizen would. Trial ballots count towards no result of yours.',
  qr: 'QR code of the trial questionnaire',
  address: 'Address of the trial questionnaire',
  waiting: 'Waiting for the first ballot from a phone…',
  arrived: (ballots) => `${count(ballots, 'ballot')} just received.`,
  seeRound: 'View this round',
  rounds: 'Rounds',
}

import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const awards: Messages['awards'] = {
  title: 'Commendations',
  headline: {
    notYet: 'It is too early for commendations',
    open: (proposals) => `${count(proposals, 'proposal')} not decided on`,
    decided: (granted) => (granted === 0 ? 'No unit is commended' : count(granted, 'commendation')),
  },
  lead: 'The rule proposes the first of each ranking and the largest rise against the previous round. The council decides and may add others; those commended are named on the public page, in the annex, the press release and the package.',
  notYet: 'Proposals appear once the result is approved: its figures are frozen then.',
  first: (percent) => `First, with an index of ${percent}`,
  alike: (names) => `Statistically not told apart from ${names}.`,
  alikeMany: (units) => `Statistically not told apart from ${n(units)} other units.`,
  rise: (points) => `Largest rise against the previous round: ${points} percentage points`,
  noise: 'The rise is within the margin of error: it may be chance alone.',
  withheldFirst: (unit) =>
    `${unit} is not proposed: it is first by the office’s figures, but not by those that will be published, where the figures of groups with fewer than 10 answers are hidden or rounded.`,
  withheldRise: (unit) =>
    `${unit} is not proposed: it rose most by the office’s figures, but not by those that will be published, where the figures of groups with fewer than 10 answers are hidden or rounded.`,
  undecided: 'not decided',
  granted: (name, moment) => `Commended: recorded by ${name} on ${moment}`,
  refused: (name, moment) => `Not commended: recorded by ${name} on ${moment}`,
  grant: 'Commend',
  refuse: 'Do not commend',
  withdraw: 'Take off the list',
  refuseWhy: 'Reason',
  refuseDo: 'Record the decision',
  add: 'Add another unit',
  ranking: 'Ranking',
  unit: 'Unit',
  choose: 'Choose a unit',
  forWhat: 'Commended for',
  forWhatHint: 'This sentence appears on the public page.',
  why: 'Grounds of the decision',
  whyHint: 'Kept in the log only, never published.',
  addDo: 'Add to the list',
}

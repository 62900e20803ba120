import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const awards: Messages['awards'] = {
  title: 'Commendations',
  headline: {
    notYet: 'Commendations are not proposed yet',
    open: (proposals) => `${count(proposals, 'proposal')} undecided`,
    decided: (granted) => (granted === 0 ? 'No unit is commended' : count(granted, 'commendation')),
  },
  lead: 'By rule, the first unit in each ranking and the unit with the largest rise since the previous round are proposed. The council decides and may add others; commended units are named on the public page and in the annex, press release and package.',
  notYet: 'Proposals appear once the result is approved: its figures are then locked.',
  first: (percent) => `First, index ${percent}`,
  alike: (names) => `Not statistically distinguishable from ${names}.`,
  alikeMany: (units) => `Not statistically distinguishable from ${count(units, 'other unit')}.`,
  rise: (points) => `Largest rise since the previous round: ${points} percentage points`,
  noise: 'The rise is within the margin of error: it may be due to chance alone.',
  withheldFirst: (unit) =>
    `${unit} is not proposed: it is first in the internal figures, but not in those to be published, where groups with fewer than 10 answers are hidden or rounded.`,
  withheldRise: (unit) =>
    `${unit} is not proposed: it rose most in the internal figures, but not in those to be published, where groups with fewer than 10 answers are hidden or rounded.`,
  undecided: 'not decided',
  granted: (name, moment) => `Commended: recorded by ${name} on ${moment}`,
  refused: (name, moment) => `Not commended: recorded by ${name} on ${moment}`,
  grant: 'Commend',
  refuse: 'Do not commend',
  withdraw: 'Remove from the list',
  refuseWhy: 'Reason',
  refuseDo: 'Record the decision',
  add: 'Add another unit',
  ranking: 'Ranking',
  unit: 'Unit',
  choose: 'Choose a unit',
  forWhat: 'Commended for',
  forWhatHint: 'This sentence appears on the public page.',
  why: 'Grounds for the decision',
  whyHint: 'Kept in the log only, never published.',
  addDo: 'Add to the list',
}

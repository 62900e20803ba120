/** Scores of a separate satisfaction measurement. */
import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const external: Messages['external'] = {
  title: 'Separate measurement',
  none: 'There are no scores of a separate satisfaction measurement yet',
  some: (scores) => `${count(scores, 'score')} of a separate satisfaction measurement`,
  lead: 'Where the satisfaction of a group is measured by a survey of its own, its scores are imported here by unit and item, and count in the place of the ballots of that group.',
  frozen: 'The round is approved or published: these scores can no longer change.',
  readOnly: 'This account reads; the admin imports scores.',
  importTitle: 'Import scores of a separate measurement',
  groups: 'Groups to take from the file',
  groupsLead: 'Where none is chosen, all are taken. The template too has the chosen groups alone.',
  byGroup: 'By group',
  group: 'Group',
  units: 'Units',
  scores: 'Scores',
  table: 'Scores that stand',
  item: 'Item',
  share: 'Share (0 to 1)',
  people: 'People',
  standardError: 'Standard error',
  source: 'Source',
  cleared: 'taken back',
  nothing: 'none yet',
  from: (people) => count(people, 'person', 'people'),
}

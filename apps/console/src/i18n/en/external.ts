/** Scores of a separate satisfaction measurement. */
import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const external: Messages['external'] = {
  title: 'Separate survey',
  none: 'No scores from a separate satisfaction survey yet',
  some: (scores) => `${count(scores, 'score')} from a separate satisfaction survey`,
  lead: 'Where a group’s satisfaction is measured by a separate survey, its scores are imported here by unit and item and are used instead of that group’s ballots.',
  frozen: 'The round is approved or published: these scores can no longer be changed.',
  readOnly: 'You have read-only access; an administrator imports scores.',
  importTitle: 'Import scores from a separate survey',
  groups: 'Groups to take from the file',
  groupsLead:
    'If none is selected, all groups are imported. The template is limited to the selected groups too.',
  byGroup: 'By group',
  group: 'Group',
  units: 'Units',
  scores: 'Scores',
  table: 'Current scores',
  item: 'Item',
  share: 'Share (0 to 1)',
  people: 'People',
  standardError: 'Standard error',
  source: 'Source',
  cleared: 'removed',
  nothing: 'none yet',
  from: (people) => count(people, 'person', 'people'),
}

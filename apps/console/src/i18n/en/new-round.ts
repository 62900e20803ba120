/** A round that is made. */
import type { Messages } from '../vi.ts'

export const newRound: Messages['newRound'] = {
  title: 'Create a round',
  lead: 'The round is created as a draft and does not accept ballots yet. Everything can be changed until it opens; the next page guides you through the steps.',
  like: 'Start from',
  likeLead:
    'Takes over the organiser, units, definition, quotas and extra questions of an existing round, or the shipped template of Hanoi.',
  likeNone: 'The shipped template',
  id: 'Round code',
  idHint: 'Small letters, digits and hyphens, such as hanoi-2026.',
  titleVi: 'Title in Vietnamese',
  englishHint: 'If left empty, the Vietnamese text is used.',
  titleEn: 'Title in English',
  organiserVi: 'Organiser in Vietnamese',
  organiserEn: 'Organiser in English',
  yearHint: 'The year that is assessed.',
  assessed: 'Period assessed',
  fieldwork: 'Fieldwork period',
  from: 'From',
  to: 'To',
  earlier: 'Compared with',
  noEarlier: 'Compared with no result',
  practice: 'Practice round (never published)',
  synthetic: 'Synthetic data (stated on every page and file)',
  onePerson: 'One person may both approve and publish (otherwise two persons; the log says which)',
  do: 'Create round',
  doing: 'Creating…',
  conflict:
    'Not created: a round with this code already exists, or its content conflicts with existing data.',
  malformed: 'Not created: some of the information is not valid.',
  periods: 'Not created: each period needs a start and an end date, the end not before the start.',
}

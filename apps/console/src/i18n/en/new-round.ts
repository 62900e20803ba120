/** A round that is made. */
import type { Messages } from '../vi.ts'

export const newRound: Messages['newRound'] = {
  title: 'Make a new round',
  lead: 'The round is made as a draft and takes no ballots yet. Everything here can be changed until it is opened; the next page leads through the steps.',
  id: 'Name in addresses',
  idHint: 'Small letters, digits and hyphens, such as hanoi-2026.',
  titleVi: 'Title in Vietnamese',
  titleEn: 'Title in English',
  organiserVi: 'Organiser in Vietnamese',
  organiserEn: 'Organiser in English',
  yearHint: 'The year that is assessed.',
  assessed: 'Time that is assessed',
  fieldwork: 'Time of collecting ballots',
  from: 'From',
  to: 'To',
  earlier: 'Compared with',
  noEarlier: 'Compared with no result',
  practice: 'Practice round (never published)',
  synthetic: 'Synthetic figures (said on every page and file)',
  onePerson: 'One person may both approve and publish (otherwise two persons; the log says which)',
  do: 'Make the round',
  doing: 'Making it…',
  conflict: 'Not made: there is a round of this name, or its content contradicts what stands.',
  malformed: 'Not made: something is not right. The server says:',
  periods: 'Not made: each time needs its first and last day, the last one not before the first.',
}

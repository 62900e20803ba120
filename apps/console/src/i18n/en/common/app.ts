/** The frame around the pages. */
import type { Messages } from '../../vi.ts'
import { n } from './numbers.ts'

export const app: Messages['app'] = {
  name: 'Phiếu',
  desk: 'Office',
  skip: 'Skip to the main content',
  opening: 'Opening the page…',
  loading: 'Loading the page…',
  otherLanguage: 'Tiếng Việt',
  overview: 'Overview',
  rounds: 'Rounds',
  result: 'Result',
  changeRound: 'Another round',
  refused: 'Refused ballots',
  docs: 'API documentation',
  signOut: 'Sign out',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: (page, pages) => `Page ${n(page)} of ${n(pages)}`,
  retry: 'Try again',
  home: 'To the first page',
  notFound: 'There is no such page.',
  broken: 'Something went wrong on this page.',
}

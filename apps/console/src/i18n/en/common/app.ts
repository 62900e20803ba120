/** The frame around the pages. */
import type { Messages } from '../../vi.ts'
import { n } from './numbers.ts'

export const app: Messages['app'] = {
  name: 'Phiếu',
  desk: 'Administration',
  skip: 'Skip to the main content',
  opening: 'Opening the page…',
  loading: 'Loading the page…',
  otherLanguage: 'Tiếng Việt',
  overview: 'Overview',
  rounds: 'Rounds',
  result: 'Result',
  changeRound: 'Change round',
  refused: 'Refused ballots',
  docs: 'API documentation',
  signOut: 'Sign out',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  rows: (first, last, total) => `rows ${n(first)}–${n(last)} of ${n(total)}`,
  page: (page, pages) => `Page ${n(page)} of ${n(pages)}`,
  /** Before a sentence that begins with a number at which counting ends. */
  atLeast: (sentence) => `At least ${sentence}`,
  zone: (zone) => `Times on this page are ${zone}.`,
  theme: {
    auto: 'Appearance: as the computer',
    dark: 'Appearance: dark',
    light: 'Appearance: light',
  },
  retry: 'Try again',
  home: 'Go to the home page',
  notFound: 'Page not found.',
  broken: 'Something went wrong on this page.',
}

import type { Messages } from '../vi.ts'

export const pages: Messages['pages'] = {
  office: 'Pages of the office',
  round: 'Pages of the round',
  menu: 'Menu',
  roundMenu: 'Pages of the round',
  groups: {
    prepare: 'Prepare',
    collect: 'Collect',
    judge: 'Judge',
    publish: 'Result',
  },
  names: {
    rounds: 'Rounds',
    catalogue: 'Catalogue',
    people: 'People',
    log: 'Log',
    keeping: 'Keeping',
    refused: 'Refused ballots',
    account: 'My account',
    mine: 'My work',
    setup: 'Set-up',
    sending: 'Sending out',
    insiders: 'Insiders',
    overview: 'Overview',
    fieldwork: 'Fieldwork',
    review: 'Review',
    points: 'Entered points',
    exports: 'Exports',
    result: 'Result',
    course: 'Course',
  },
}

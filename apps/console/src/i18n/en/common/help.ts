import type { Messages } from '../../vi.ts'

export const help: Messages['help'] = {
  title: 'Help',
  lead: 'There is a manual for each role: ten minutes to read, and made to be printed.',
  own: 'This one is for your role.',
  goTo: (page) => `Go to ${page}`,
  meaningOf: (name) => `What does “${name}” mean?`,
  meanings: 'What the figures mean',
  print: 'Print this page',
  picture: (page) => `Picture: the page “${page}”, with synthetic figures.`,
  phones: {
    enrol: 'Picture: the screen on which a phone is enrolled.',
    start: 'Picture: the introduction before an interview begins.',
    question: 'Picture: a question on an interviewer’s phone.',
    sent: 'Picture: the day on the phone, with the ballots that were sent.',
  },
  glossary: {
    title: 'Glossary',
    lead: 'Every thing has one name on every page. The second column is its name in Vietnamese.',
    find: 'Find a term',
    chapter: 'Part',
    term: 'Term',
    other: 'Vietnamese',
    meaning: 'Meaning',
  },
}

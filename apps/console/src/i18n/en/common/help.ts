import type { Messages } from '../../vi.ts'

export const help: Messages['help'] = {
  title: 'Help',
  meaningOf: (name) => `What does “${name}” mean?`,
  meanings: 'What the figures mean',
  print: 'Print this page',
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

/** Tokens by which other programs read what the office has. */
import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const tokens: Messages['tokens'] = {
  headline: (usable) =>
    usable === 0 ? 'No active tokens' : `${count(usable, 'token', 'tokens')} active`,
  lead: 'Each token lets one program (Excel, R, Python…) read aggregates within the scope chosen. A token only reads: it changes nothing and never sees ballots or personal data. Published data need no token.',
  examples: 'Examples for Excel, R and Python',
  make: 'Create token',
  table: 'Tokens',
  name: 'Name',
  subjects: 'Subjects',
  subject: {
    results: 'Results',
    progress: 'Progress',
    registry: 'Units',
  },
  subjectMeans: {
    results:
      'Results: points, index, ranks and aggregates, also before publication; cells with too few people are hidden',
    progress: 'Progress of fieldwork and response rates, not by interviewer',
    registry: 'List of units',
  },
  rounds: 'Rounds',
  everyRound: 'All rounds',
  madeBy: 'Created by',
  expires: 'Last day',
  lastUsed: 'Last used',
  never: 'Never',
  state: 'Status',
  states: {
    usable: 'In use',
    expired: 'Expired',
    revoked: 'Revoked',
    ownerless: 'Stopped: its creator is no longer an admin',
  },
  actions: 'Actions',
  revoke: 'Revoke…',
  revokeEffect: (name) =>
    `The program that uses “${name}” can no longer read anything, from now on. A revoked token cannot be restored; create a new one if needed.`,
  revokeDo: 'Revoke token',
  none: 'No tokens yet',
  noneWhy: 'Create one only where another program has to read figures before they are published.',

  newTitle: 'Create an API token',
  newLead:
    'Whoever has the token reads whatever the program can read. Choose the narrowest scope that is sufficient.',
  nameHint: 'Which program and whose, so that you know later which token to revoke.',
  chooseSubjects: 'What it can read',
  chooseRounds: 'Of which rounds',
  everyRoundToCome: 'All rounds, including future ones',
  days: 'Valid for',
  dayChoices: { 7: '7 days', 30: '30 days', 90: '90 days', 365: '1 year' },
  makeDo: 'Create token',
  malformed: 'Give it a name and choose at least one subject and one round.',
  ready: (name) => `Token for ${name} created`,
  token: 'Token',
  once: (day) =>
    `Shown only once: the system keeps a hash, never the token itself. Valid until the end of ${day}.`,
  another: 'Create another token',
  back: 'All tokens',
}

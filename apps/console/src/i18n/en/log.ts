/** The log: who did what when. */
import type { Messages } from '../vi.ts'
import { n } from './common/numbers.ts'

export const log: Messages['log'] = {
  headline: (entries) => `${n(entries)} ${entries === 1 ? 'entry' : 'entries'} in the log`,
  lead: 'Every change and every export of data. Entries are only ever added, never edited or deleted; each is linked to the previous one by its hash.',
  table: 'Log',
  at: 'When',
  who: 'Who',
  action: 'Action',
  round: 'Round',
  subject: 'Details',
  place: 'No.',
  from: 'From',
  to: 'To',
  empty: 'The log is empty',
  emptyWhy: 'The first entry is the creation of the first administrator account.',
  noneFound: 'No entries for these dates',
  widen: 'Choose a wider date range.',
  takeOut: 'Download CSV',
  verify: 'Verify log',
  verifying: 'Verifying every entry…',
  unbroken: (entries) => `Intact: ${n(entries)} entries, linked from first to last.`,
  head: 'Hash of the last entry',
  headHint:
    'Record it outside this system, for example in the minutes. If the same entry later has a different hash, the log has been rewritten.',
  broken: (place, why) => `The log is broken at entry ${n(place)}: ${why}`,
  faults: {
    missing: 'the entry is missing, although later entries exist.',
    cut: 'the log ends before this entry although it was longer before.',
    changed: 'the content no longer matches its hash.',
    unchained: 'it is linked to a different entry from the one before it.',
    unreadable: 'the content cannot be read.',
    end: 'this is not the last entry that was written.',
  },
  unknownAction: (action) => `something else (${action})`,
}

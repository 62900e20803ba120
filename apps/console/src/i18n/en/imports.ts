/** Files that are taken in: templates, previews, history. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const imports: Messages['imports'] = {
  template: '1. Download the template',
  templateLead:
    'It lists every unit of the round with column codes and current values. Empty cells leave the current value unchanged.',
  templateXlsx: 'XLSX template',
  templateCsv: 'CSV template (opens in Excel)',
  choose: '2. Choose the filled file',
  chooseLead: 'The changes are shown immediately. Nothing is saved at this step.',
  waitsFor: (field) => `The file is chosen. Fill in “${field}” to preview it.`,
  reading: 'Reading and checking the file…',
  unreadable:
    'The file cannot be read from this computer: it was changed, renamed or deleted since it was chosen. Choose it again.',
  overtaken:
    'The file or the data have changed since the preview; nothing was imported. Choose the file again to preview it once more.',
  preview: (name) => `3. Preview: ${name}`,
  faulty: (faults) =>
    `The file has ${count(faults, 'error')}. Nothing was imported. Correct the cells below in the file, then choose it again.`,
  firstFaults: (shown) => `These are the first ${n(shown)}.`,
  warnings: (number) => `${count(number, 'place')} worth checking (import is still possible)`,
  faults: 'Errors by cell',
  cell: 'Cell',
  whatToDo: 'Problem and remedy',
  place: (column, row) => {
    if (column !== null && row !== null) return `${column}${row}`
    if (row !== null) return `Row ${row}`
    return column === null ? 'The file' : `Column ${column}`
  },
  nothing: 'The file is valid but identical to the current data: there is nothing to import.',
  changes: (changes) =>
    `The file is valid and changes ${count(changes, 'value')}. Check them, give a reason and import.`,
  skipped: (rows) => `${count(rows, 'row')} of other groups left out.`,
  changesTable: 'Values that change',
  before: 'Before',
  after: 'After',
  reason: 'Reason',
  reasonHint: 'Kept in the history. For example: appraisal council minutes No. 12 of 15/01/2027.',
  do: 'Import all',
  done: (changes) => `${count(changes, 'value')} imported.`,
  history: 'Import history',
  noHistory: 'Nothing has been imported yet.',
  when: 'Date',
  who: 'By',
  why: 'Reason',
  what: 'Changes',
  changed: (changes) => count(changes, 'value'),
  lastOf: (shown, total) => `The last ${n(shown)} of ${count(total, 'import')}.`,
  one: (changes) => `One import, ${count(changes, 'value')} changed`,
  file: 'SHA-256 of the file',
}

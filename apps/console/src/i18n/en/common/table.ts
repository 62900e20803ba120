import type { Messages } from '../../vi.ts'
import { n } from './numbers.ts'

export const table: Messages['table'] = {
  search: 'Search the list',
  searchHint: 'Accents may be left out',
  all: 'All',
  count: (found, all) =>
    found === all ? `${n(all)} ${all === 1 ? 'row' : 'rows'}` : `${n(found)} of ${n(all)} rows`,
  nothingFound: 'No matching rows.',
  clear: 'Clear the filters',
  order: 'Order',
  ownOrder: 'Default order',
  ascending: (column) => `${column} ↑`,
  descending: (column) => `${column} ↓`,
  scroll: (caption) => `${caption}; scrolls sideways`,
  select: (row) => `Select ${row}`,
  selectAll: 'Select every row of this page',
  selected: (rows) => `${n(rows)} ${rows === 1 ? 'row' : 'rows'} selected`,
  selectNone: 'Select none',
}

export const form: Messages['form'] = {
  cancel: 'Cancel',
  doing: 'Working…',
  reason: 'Reason',
  reasonOptional: 'Reason (optional)',
  faults: (faults) =>
    `${n(faults)} ${faults === 1 ? 'error' : 'errors'} to correct; nothing has been saved yet:`,
  chooseFile: 'Choose a file',
  noFile: 'No file selected. You can also drop one here.',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'The browser does not allow copying; the text is selected, press Ctrl+C.',
}

import type { Messages } from '../../vi.ts'
import { n } from './numbers.ts'

export const table: Messages['table'] = {
  search: 'Search the list',
  searchHint: 'Accents may be left out',
  all: 'All',
  count: (found, all) =>
    found === all ? `${n(all)} ${all === 1 ? 'row' : 'rows'}` : `${n(found)} of ${n(all)} rows`,
  nothingFound: 'No row fits.',
  clear: 'Clear the filters',
  order: 'Order',
  ownOrder: 'As it came',
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
    `${n(faults)} ${faults === 1 ? 'thing' : 'things'} to mend; nothing was kept yet:`,
  chooseFile: 'Choose a file',
  noFile: 'No file yet; it can also be dropped here.',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'The browser does not allow copying; the text is selected, press Ctrl+C.',
}

import type { Messages } from '../../vi.ts'
import { n } from './numbers.ts'

export const table: Messages['table'] = {
  search: 'Search the list',
  searchHint: 'Accents may be left out',
  all: 'All',
  count: (found, all) =>
    found === all ? `${n(all)} ${all === 1 ? 'row' : 'rows'}` : `${n(found)} of ${n(all)} rows`,
  nothingFound: 'No matching rows.',
  filters: (chosen) => (chosen === 0 ? 'Filter' : `Filter (${chosen} set)`),
  clear: 'Clear the filters',
  order: 'Order',
  ownOrder: 'Default order',
  ascending: (column) => `${column} ↑`,
  descending: (column) => `${column} ↓`,
  scroll: (caption) => `${caption}; scrolls sideways`,
  pasted: (cells) => `${n(cells)} ${cells === 1 ? 'cell' : 'cells'} pasted.`,
  outside: (cells) =>
    `${n(cells)} ${cells === 1 ? 'cell' : 'cells'} fell outside the table and were ignored.`,
  unread: (cells) =>
    `${n(cells)} pasted ${cells === 1 ? 'cell is not a number and was' : 'cells are not numbers and were'} ignored.`,
  select: (row) => `Select ${row}`,
  selectAll: 'Select every row of this page',
  selected: (rows) => `${n(rows)} ${rows === 1 ? 'row' : 'rows'} selected`,
  saved: {
    title: 'Saved filters',
    none: 'Search or filter the list first, then give that filter a name here.',
    name: 'Name of the current filter',
    save: 'Save the filter',
    newName: (name) => `New name of “${name}”`,
    rename: 'Rename',
    remove: 'Delete',
    removed: 'Filter deleted.',
    full: (most) => `Each list keeps at most ${n(most)} filters; delete one first.`,
    taken: 'The name is taken, or the list is full. Choose another name or delete a filter.',
    share: 'Share in this round',
    unshare: 'Stop sharing',
    sharing: 'colleagues see it in this round',
    sharingElsewhere: 'shared in another round',
    others: 'Shared by colleagues',
    by: (person) => `by ${person}`,
    copy: 'Copy the link',
  },
  selectNone: 'Select none',
}

export const form: Messages['form'] = {
  cancel: 'Cancel',
  undo: 'Undo',
  doing: 'Working…',
  reason: 'Reason',
  reasonOptional: 'Reason (optional)',
  faults: (faults) =>
    `${n(faults)} ${faults === 1 ? 'error' : 'errors'} to correct; nothing has been saved yet:`,
  chooseFile: 'Choose a file',
  noFile: 'No file selected. You can also drop one here.',
  dayPattern: 'dd/mm/yyyy',
  wrong: {
    missing: 'Please fill in this field.',
    choice: 'Please choose an option.',
    file: 'Please choose a file.',
    box: 'Please tick this box.',
    email: 'This is not an e-mail address, such as an@hanoi.gov.vn.',
    short: (least) => `At least ${n(least)} characters are needed.`,
    atLeast: (least) => `The smallest number is ${least}.`,
    atMost: (most) => `The largest number is ${most}.`,
    pattern: 'This does not have the required format.',
    fileName:
      'The name of the file is longer than 120 characters or has characters that cannot be used. Rename the file, then choose it again.',
    day: 'Write the date as day/month/year, for example 22/11/2026.',
  },
  leave: {
    leaving: 'Your text has not been saved',
    leavingLead: 'If you leave this page, it will be lost.',
    stay: 'Stay on this page',
    leave: 'Leave, and discard',
  },
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'The browser does not allow copying; the text is selected, press Ctrl+C.',
}

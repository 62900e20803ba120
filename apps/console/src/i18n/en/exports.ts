import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

/** Taking data out of a round. */

export const exports: Messages['exports'] = {
  title: 'Exports',
  lead: 'Each file comes with its codebook, the filters used, the time and a SHA-256. A file can be downloaded only when complete, only by the person who requested it, and for one day.',
  ready: (files) =>
    files === 0 ? 'No files ready yet' : `${count(files, 'file')} ready to download`,
  writing: (files) => `${count(files, 'file')} being written`,
  jobs: 'Your files',
  none: 'No exports in the last day',
  noneWhy:
    'Choose a table below and press “Start export”. You can leave this page while the file is being written; it will be here when you come back.',
  table: 'Table',
  state: 'Status',
  begun: 'Started',
  file: 'File',
  states: {
    waiting: 'waiting for the previous file',
    running: 'reading the data',
    done: 'complete',
    failed: 'failed: a server error occurred and no file was kept. Please try again.',
    cancelled: 'cancelled, no file was kept',
  },
  progress: (done, total) => `${done} of ${total} rows written`,
  download: 'Download',
  inFile: (size, rows) => `${size}, ${rows} rows;`,
  until: (moment) => `kept until ${moment}`,
  digest: 'SHA-256 of the file',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  new: 'Export a new file',
  begin: 'Start export',
  hasBegun: 'Export started.',
  toJobs: 'See its progress at the top of the page',
  elsewhere: 'Progress by block, unit, group, channel, interviewer and day can be downloaded from',
  progressPage: 'the Fieldwork page',
  inside: {
    items:
      'One row per unit × item × group: answers, share, interval, points. Cells with too few answers are hidden.',
    areas: 'One row per unit × area: points, maximum points, interval.',
    ballots:
      'One row per ballot, in random order, without its id and with the week only. Still personal data: for analysis only.',
    texts: 'Text answers to the extra questions, separate from all other answers.',
    contacts:
      'One row per attempt by an interviewer that led to no ballot, with its outcome. Contains nothing about the person approached.',
    log: 'Who did what when, with the hash chain.',
  },
  format: 'Format',
  formats: {
    xlsx: {
      name: 'Excel (XLSX)',
      inside: 'One file with data, codebook and provenance on separate sheets.',
    },
    csv: {
      name: 'CSV',
      inside:
        'ZIP file; the CSV opens directly in Excel in the chosen language, with accents intact.',
    },
    sav: {
      name: 'SPSS (SAV)',
      inside:
        'ZIP file with variable labels, value labels and missing values. For SPSS, PSPP, R, Stata.',
    },
    json: { name: 'JSON', inside: 'ZIP file, for programmers.' },
  },
  language: 'Language of the file',
  languages: { vi: 'Vietnamese', en: 'English' },
  filters: 'Filters',
  filtersLead:
    'If nothing is selected, everything is included. The file states which filters were used.',
  everything: 'Everything',
  filter: {
    blocks: 'Block',
    units: 'Unit',
    groups: 'Respondent group',
    channels: 'Channel',
    from: 'From',
    to: 'To',
    review: 'Review',
  },
  review: { counted: 'Counted', held: 'Held for review', excluded: 'Excluded' },
}

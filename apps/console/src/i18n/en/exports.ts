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
      'A row for each unit × item × group: answers, share, interval, points. Cells with too few answers are hidden.',
    areas: 'A row for each unit × area: points, maximum points, interval.',
    ballots:
      'One row per ballot, in random order, without its id and with the week only. Still personal data: for analysis only.',
    texts: 'Text answers to the extra questions, separate from all other answers.',
    contacts:
      'A row for each time an interviewer tried and no ballot came of it, with its outcome. Nobody who was asked is in it.',
    log: 'Who did what when, with its chain of hashes.',
  },
  format: 'Format',
  formats: {
    xlsx: {
      name: 'Excel (XLSX)',
      inside: 'One file: data, codebook and origin in sheets of their own.',
    },
    csv: {
      name: 'CSV',
      inside: 'A ZIP; the CSV opens in the Excel of the chosen language, all accents intact.',
    },
    sav: {
      name: 'SPSS (SAV)',
      inside:
        'A ZIP; with variable labels, value labels and missing values. For SPSS, PSPP, R, Stata.',
    },
    json: { name: 'JSON', inside: 'A ZIP; for programmers.' },
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
  channels: {
    web: 'Web',
    desk: 'The unit’s own counter',
    post: 'Printed code elsewhere',
    zalo: 'Zalo',
    sms: 'SMS',
    email: 'E-mail',
    interview: 'Interview',
    paper: 'Paper',
    other: 'Other',
  },
  review: { counted: 'Counted', held: 'Held for review', excluded: 'Excluded' },
}

import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

/** Backups, and what is kept of people. */

export const backupRetention: Messages['backupRetention'] = {
  title: 'Backup and retention',
  none: 'There is no backup yet',
  newest: (moment) => `Newest backup: ${moment}`,
  lead: (days) =>
    `A backup is one file with everything in the database at one moment; it can be made while ballots are arriving. Backups older than ${n(days)} days are deleted, except the newest. Each one is test-restored and recounted before it is kept. Backups contain personal data, but no passwords in use and no keys that open ballots.`,
  recipient: (recipient) =>
    `Backups are encrypted to ${recipient}, and one is made every night. Only the holder of the private key can open them; this server cannot.`,
  noRecipient:
    'Backups are not encrypted, so none is made automatically at night and none can be downloaded here. On the server, run once: npx pnpm backup --new-identity, and keep the private key it prints on another computer.',
  make: 'Back up now',
  making: 'Backing up…',
  waiting: 'Waiting for its turn, or reading the database…',
  copied: (done, total) => `${n(done)} of ${n(total)} steps done.`,
  failed:
    'The last backup failed and no file was kept. Check the server’s output (the disk may be full), then try again.',
  table: 'The backups on the server',
  emptyWhy:
    'Press “Back up now”, then download the encrypted backup and keep it on another computer: a copy on the same server is no help if that server fails.',
  emptyOpen:
    'Press “Back up now”, then copy the file from the server to another computer: a copy on the same server is no help if that server fails.',
  made: 'Made',
  inside: 'Contents',
  contents: (rounds, ballots) =>
    `${count(rounds, 'round', 'rounds')}, ${count(ballots, 'ballot', 'ballots')}`,
  size: 'Size',
  checked: 'Check',
  check: 'Check this backup',
  checkAgain: 'Check again',
  checking: 'Restoring it to a separate location…',
  checkingRounds: (done, total) => `Recounting ballots: round ${n(done)} of ${n(total)}`,
  checkFailed:
    'The backup could not be checked: the file is damaged, or the server cannot test-restore it.',
  sound: 'Can be restored; all figures match',
  whatWasChecked: 'What was checked',
  holds: 'matches',
  holdsNot: 'does not match',
  checks: {
    digest: 'SHA-256 of the entire contents',
    facts: 'table structure and number of rounds and ballots',
    tallies: 'every counted ballot, recounted and compared with the tallies',
    log: 'hash chain of the log',
  },
  broken: {
    digest:
      'The contents differ from when it was made: the file was damaged or changed. Do not use it.',
    facts: 'The number of rounds or ballots is not as recorded. Do not use it.',
    tallies: 'The tallies differ from the ballots. Recount the round on the server.',
    log: 'The log’s hash chain is broken. Verify the log on the server.',
  },
  file: 'File',
  download: 'Download',
  checkedWhenMade: '✓ Test-restored and recounted when made',
  staysHere: 'not encrypted, stays on the server',
  restores: {
    title: 'The data was restored',
    when: (day, moment) => `On ${day} the data was restored from the backup of ${moment}.`,
    back: (lost, missing) =>
      missing === 0
        ? `All of the ${count(lost, 'ballot')} that came after that backup are back.`
        : `Of ${count(lost, 'ballot')} that came after that backup, ${n(missing)} are still missing.`,
    nobodyKnows:
      'There was no earlier data to compare with, so it is not known how many ballots were lost or are still missing.',
    how: 'Devices keep sealed ballots until a later backup has been checked, for up to 60 days, and resend them automatically when online. Remind interviewers to open the app. Ballots on a device that was lost or erased cannot be recovered.',
    unknownThere:
      'Ballots of a round, link, invitation or device created after that backup are unknown to the server: they are refused and kept verbatim under Refused ballots. The device keeps them too and resends them once a newer backup is restored.',
    begun: 'Restored on',
    from: 'From the backup of',
    reported: 'Devices heard from since',
    laid: 'Ballots received since',
    lost: 'Ballots lost',
    missing: 'Still missing',
    unknown: 'unknown',
  },
  how: 'How to restore',
  howLead:
    'Restoring replaces all data, so it is done on the server while the program is stopped, not on this page. “Check this backup” above only restores it to a separate location, which is then deleted.',
  steps: [
    {
      what: 'Check the backup; an encrypted one needs the private key file:',
      command: 'npx pnpm restore --verify <file> --identity <identity file>',
    },
    {
      what: 'Stop the program (press Ctrl-C where npx pnpm start is running).',
      command: undefined,
    },
    {
      what: 'Restore it. With SQLite the current database is set aside, not deleted:',
      command: 'npx pnpm restore --replace <file> --identity <identity file>',
    },
    { what: 'Start the program again:', command: 'npx pnpm start' },
  ],
  personal: 'Personal data: what is held, who can see it and for how long',
}

export const personalData: Messages['personalData'] = {
  title: 'Personal data',
  answer: (kinds) => `${n(kinds)} kinds of records about people, and how long they are kept`,
  lead: 'This table comes from the same rules the server uses to delete records; records are counted when the page opens.',
  kind: 'Kind',
  records: 'Records',
  inside: 'Contents',
  why: 'Purpose',
  seenBy: 'Who can see it',
  until: 'Kept until',
  names: { named: 'names people', coded: 'codes, no names' },
  untils: {
    closing: 'the round closes; deleted as part of closing',
    round: 'the round’s result no longer needs checking',
    hand: 'an admin removes it',
    always: 'never deleted: a log with gaps proves nothing',
  },
  days: (days, from) => `${count(days, 'day', 'days')} after ${from}`,
  kinds: {
    invitations: {
      name: 'One-time invitations',
      inside:
        'SHA-256 of the code, group, channel, unit, used or not; not the code itself, and no connection to a ballot',
      why: 'each invited person answers once',
      from: '',
    },
    insiders: {
      name: 'Lists of insiders',
      inside: 'name, position, contact (where given), the units assigned to them',
      why: 'personal links for those who rate many units',
      from: '',
    },
    letters: {
      name: 'Letters by e-mail',
      inside: 'address, name and invitation code, all encrypted; sent, bounced or unsubscribed',
      why: 'invitations and reminders',
      from: '',
    },
    ballots: {
      name: 'Ballots',
      inside:
        'answers, unit, group, channel, day; an interviewer’s ballot has their code; no name, time or address',
      why: 'survey points',
      from: '',
    },
    refused: {
      name: 'Refused ballots',
      inside: 'exactly what was sent',
      why: 'finding the cause and recovering the ballot',
      from: 'the date of refusal',
    },
    interviewers: {
      name: 'Interviewers',
      inside: 'name, code, team, assignments',
      why: 'assigning and monitoring fieldwork',
      from: '',
    },
    devices: {
      name: 'Enrolled devices',
      inside: 'SHA-256 of the device key, date of enrolment, date of last contact',
      why: 'accepting interviewers’ ballots',
      from: '',
    },
    deviceReports: {
      name: 'Device reports',
      inside: 'app version, unsent ballots, free space',
      why: 'finding ballots still on a device',
      from: 'the last report',
    },
    contacts: {
      name: 'Contacts',
      inside:
        'day, unit, group, outcome (refused, not reached …), the interviewer’s code; nothing about the person approached',
      why: 'response rates',
      from: '',
    },
    objections: {
      name: 'Objections of units',
      inside: 'the unit’s comments on its provisional result, who sent them, the council’s answer',
      why: 'resolving objections before publication',
      from: '',
    },
    objectionFiles: {
      name: 'Files with objections',
      inside: 'the PDF or image a unit attached',
      why: 'resolving objections before publication',
      from: 'the date the file was sent',
    },
    accounts: {
      name: 'Accounts',
      inside: 'name, e-mail address, role, last sign-in, hashed password',
      why: 'sign-in and access rights',
      from: '',
    },
    accessLinks: {
      name: 'Invitations to an account',
      inside: 'name, e-mail address, role, expiry date',
      why: 'inviting people, resetting passwords',
      from: 'the expiry date',
    },
    tokens: {
      name: 'API tokens',
      inside: 'SHA-256 of the token, its name, who created it, scope, date last used',
      why: 'letting other programs read aggregates',
      from: 'its expiry date or the date it was revoked',
    },
    enrolments: {
      name: 'Enrolment codes',
      inside: 'SHA-256 of the code, interviewer, expiry date',
      why: 'enrolling devices',
      from: 'the expiry date',
    },
    log: {
      name: 'Log',
      inside: 'who did what when; no answers, codes or contacts',
      why: 'tracing every change',
      from: '',
    },
    exports: {
      name: 'Exported files',
      inside: 'whatever was selected for export, stored on the server',
      why: 'analysis',
      from: 'they were made',
    },
    backups: {
      name: 'Backups',
      inside: 'everything in the database at that time, including records deleted since',
      why: 'recovery after a failure',
      from: 'they were made (the newest is kept)',
    },
  },
  law: 'Legal basis',
  lawLines: [
    'Law 91/2025/QH15 on personal data protection and Decree 356/2025/NĐ-CP, in force since 1 January 2026: respondents are informed beforehand and consent freely; pseudonymised data remain personal data; data on online behaviour are sensitive, so this program does no tracking.',
    'A submitted ballot is anonymous, so it cannot be found and withdrawn; respondents are told this before they send it.',
    'The periods in the table are this program’s suggestion; the organiser decides and documents them in its record of processing.',
  ],
}

import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

/** Backups, and what is kept of people. */

export const backupRetention: Messages['backupRetention'] = {
  title: 'Backup and retention',
  none: 'There is no backup yet',
  newest: (moment) => `Newest backup: ${moment}`,
  lead: (days) =>
    `A backup is one file with everything in the database at one moment; it can be made while ballots are being taken. Backups older than ${n(days)} days are deleted, but for the newest. Each is restored elsewhere and recounted before it is kept. They hold personal data, but nothing that signs anybody in or opens a ballot.`,
  recipient: (recipient) =>
    `Backups are encrypted to ${recipient}, and one is made every night. Only whoever has the identity opens them; this server can’t.`,
  noRecipient:
    'Backups are not encrypted, so none is made by night and none can be fetched from this page. On the server, run once: npx pnpm backup --new-identity, and keep the identity that it prints on another machine.',
  make: 'Back up now',
  making: 'Backing up…',
  waiting: 'Waiting for its turn, or reading the database…',
  copied: (done, total) => `${n(done)} of ${n(total)} steps done.`,
  failed:
    'The last backup came to nothing, and no file was kept. See what the server says (the disk may be full), then try again.',
  table: 'The backups on the server',
  empty: 'There is no backup on the server yet',
  emptyWhy:
    'Press “Back up now”, then fetch the encrypted backup and keep it on another machine: one beside the server is of no help when the machine breaks.',
  made: 'Made',
  inside: 'Inside',
  contents: (rounds, ballots) =>
    `${count(rounds, 'round', 'rounds')}, ${count(ballots, 'ballot', 'ballots')}`,
  size: 'Size',
  checked: 'Check',
  check: 'Check this backup',
  checkAgain: 'Check again',
  checking: 'Restoring it into a place of its own…',
  checkingRounds: (done, total) => `Counting ballots anew: round ${n(done)} of ${n(total)}`,
  checkFailed:
    'It could not be checked: the file is damaged, or the server cannot try to restore it.',
  sound: 'It can be restored, and every figure agrees',
  whatWasChecked: 'What was checked',
  holds: 'agrees',
  holdsNot: 'does not agree',
  checks: {
    digest: 'the SHA-256 of everything in it',
    facts: 'the tables, the number of rounds and ballots',
    tallies: 'every counted ballot, counted anew and compared with the tallies',
    log: 'the chain of hashes of the log',
  },
  broken: {
    digest: 'It is not what was made: the file was damaged or changed. Do not use it.',
    facts: 'Rounds or ballots are not as many as it says. Do not use it.',
    tallies: 'The tallies differ from the ballots. Recount the round on the server.',
    log: 'The chain of the log is broken. Verify the log on the server.',
  },
  file: 'File',
  download: 'Download',
  checkedWhenMade: '✓ Restored elsewhere and recounted when it was made',
  staysHere: 'not encrypted, stays on the server',
  restores: {
    title: 'The data was put back',
    when: (day, moment) => `On ${day} the data was put back to the backup of ${moment}.`,
    back: (lost, missing) =>
      missing === 0
        ? `All of the ${count(lost, 'ballot')} that came after that backup are back.`
        : `Of ${count(lost, 'ballot')} that came after that backup, ${n(missing)} are still missing.`,
    nobodyKnows:
      'There was no old data to compare with, so nobody knows how many ballots were lost and how many are missing.',
    how: 'Phones keep sealed ballots until a later backup was checked, at most 60 days, and send them again by themselves when there is a network. Remind interviewers to open the app. What lay on a phone that was lost or erased does not come back.',
    unknownThere:
      'Ballots of a round, link, invitation or device that was made after that backup are unknown to the server: they are refused and kept word for word among the refused ballots. The phone keeps them too, and sends them again by itself once a newer backup is put back.',
    begun: 'Put back on',
    from: 'To the backup of',
    reported: 'Phones that reported since',
    laid: 'Ballots into the box since',
    lost: 'Ballots lost',
    missing: 'Still missing',
    unknown: 'not known',
  },
  how: 'How to restore',
  howLead:
    'Restoring replaces all data, so it is done on the server itself while the program is stopped, not on this page. “Check this backup” above restores it into a place of its own and throws that away.',
  steps: [
    {
      what: 'Check the backup; an encrypted one needs the file with the identity:',
      command: 'npx pnpm restore --verify <file> --identity <identity file>',
    },
    { what: 'Stop the program (Ctrl-C where npx pnpm start runs).', command: undefined },
    {
      what: 'Restore it. With SQLite the database that stands there is put aside, not deleted:',
      command: 'npx pnpm restore --replace <file> --identity <identity file>',
    },
    { what: 'Start the program again:', command: 'npx pnpm start' },
  ],
  personal: 'Personal data: what there is, who sees it, until when',
}

export const personalData: Messages['personalData'] = {
  title: 'Personal data',
  answer: (kinds) => `${n(kinds)} kinds of records about people, and until when they are kept`,
  lead: 'This table is read from the very rule by which the server deletes; records are counted when the page is opened.',
  kind: 'Kind',
  records: 'Records',
  inside: 'What it is',
  why: 'What for',
  seenBy: 'Who sees it',
  until: 'Kept until',
  names: { named: 'names people', coded: 'codes, no names' },
  untils: {
    closing: 'the round closes; deleted in that very step',
    round: 'the round’s result needs no more checking',
    hand: 'an admin takes it away',
    always: 'never deleted: with a gap, the log proves nothing any more',
  },
  days: (days, from) => `${count(days, 'day', 'days')} after ${from}`,
  kinds: {
    invitations: {
      name: 'One-time invitations',
      inside:
        'SHA-256 of the code, group, channel, units, spent or not; no code, and no way from it to a ballot',
      why: 'everybody who is invited answers once',
      from: '',
    },
    insiders: {
      name: 'Lists of insiders',
      inside: 'name, position, contact (where given), the units drawn for them',
      why: 'personal links for those who rate many units',
      from: '',
    },
    letters: {
      name: 'Letters by e-mail',
      inside: 'address, name and code of the invitation, all encrypted; sent, came back or stopped',
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
      inside: 'what was sent, word for word',
      why: 'finding the cause, and saving the ballot',
      from: 'the day of the refusal',
    },
    interviewers: {
      name: 'Interviewers',
      inside: 'name, code, team, assignments',
      why: 'giving out and watching the fieldwork',
      from: '',
    },
    devices: {
      name: 'Enrolled phones',
      inside: 'SHA-256 of their token, day of enrolment, day of the last contact',
      why: 'taking interviewers’ ballots',
      from: '',
    },
    deviceReports: {
      name: 'Reports of phones',
      inside: 'app version, unsent ballots, free space',
      why: 'finding ballots that are still on a phone',
      from: 'the last report',
    },
    contacts: {
      name: 'Contacts',
      inside:
        'day, unit, group, outcome (refused, not reached …), the interviewer’s code; nobody who was asked',
      why: 'response rates',
      from: '',
    },
    objections: {
      name: 'Objections of units',
      inside: 'what a unit says about its provisional result, who sent it, the council’s answer',
      why: 'to settle objections before publication',
      from: '',
    },
    objectionFiles: {
      name: 'Files with objections',
      inside: 'the PDF or picture that a unit sent along',
      why: 'to settle objections before publication',
      from: 'when the file was sent',
    },
    accounts: {
      name: 'Accounts',
      inside: 'name, e-mail address, role, last sign-in, hashed password',
      why: 'signing in, and who may do what',
      from: '',
    },
    accessLinks: {
      name: 'Invitations to an account',
      inside: 'name, e-mail address, role, last day',
      why: 'inviting people, resetting passwords',
      from: 'its last day',
    },
    tokens: {
      name: 'API tokens',
      inside: 'SHA-256 of the token, the name given to it, who made it, scope, last day of use',
      why: 'letting other programs read aggregates',
      from: 'its last day, or when it was revoked',
    },
    enrolments: {
      name: 'Enrolment codes',
      inside: 'SHA-256 of the code, interviewer, last day',
      why: 'enrolling phones',
      from: 'its last day',
    },
    log: {
      name: 'Log',
      inside: 'who did what when; no answers, codes or contacts',
      why: 'every change can be traced',
      from: '',
    },
    exports: {
      name: 'Exported files',
      inside: 'what was chosen, on the server',
      why: 'analysis',
      from: 'they were made',
    },
    backups: {
      name: 'Backups',
      inside: 'everything that the database had then, also what was deleted since',
      why: 'restoring after a failure',
      from: 'they were made (the newest is kept)',
    },
  },
  law: 'The law',
  lawLines: [
    'Law 91/2025/QH15 on personal data protection and Decree 356/2025/NĐ-CP, in force since 1 January 2026: respondents are told beforehand and consent freely; pseudonymised data remain personal data; tracking of behaviour online is sensitive, so this program does none.',
    'A ballot that was sent is anonymous, so it cannot be found again and withdrawn; respondents are told so before they send it.',
    'The days in the table are this program’s proposal; the organiser decides, and notes it in its record of processing.',
  ],
}

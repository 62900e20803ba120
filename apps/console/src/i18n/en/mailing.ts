import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const mailing: Messages['mailing'] = {
  title: 'E-mail',
  answer: (sent, letters) => `${n(sent)} of ${n(letters)} invitations sent`,
  none: 'No letters yet',
  noneWhy:
    'Upload a list of addresses: each person gets a personal, one-time invitation. Check the text and send yourself a test before you start.',
  lead: 'Each person receives one letter per round. This page shows how far sending has progressed; nobody sees who has answered.',
  make: 'Upload a list',
  noServer:
    'This server is not set up to send e-mail: the server administrator must set SMTP_URL and MAIL_FROM and restart it.',
  sender: (from, perMinute) => `Letters are sent from ${from}, ${n(perMinute)} a minute at most.`,
  troubles: {
    unreachable:
      'The mail server cannot be reached. Letters are queued and will be sent automatically.',
    'sign-in-refused':
      'The mail server rejects the user name or password. Letters are queued; SMTP_URL must be corrected.',
    'sender-refused':
      'The mail server rejects the sender address. Letters are queued; MAIL_FROM must be corrected.',
  },

  table: 'Mailings',
  label: 'List',
  state: 'Status',
  states: { ready: 'not sent yet', going: 'sending', paused: 'paused' },
  finished: 'all sent',
  letters: 'Recipients',
  sent: 'Sent',
  waiting: 'Waiting',
  bounced: 'Bounced',
  stopped: 'Unsubscribed',
  madeOn: (day) => `created on ${day}`,
  reminded: (day, unused) =>
    `reminded on ${day}; ${count(unused, 'invitation')} unused at the previous midnight`,
  reminding: 'sending reminders',
  does: 'To do',
  texts: 'View and edit the text',
  bouncedList: 'Download bounced addresses',

  begin: 'Start sending',
  goOn: 'Resume sending',
  beginWhat: (waiting, minutes) =>
    `${count(waiting, 'invitation')} will be sent, within about ${count(minutes, 'minute')}. You can pause at any time; letters already sent cannot be recalled.`,
  goOnReminding: 'The remaining reminders will be sent.',
  beginSure: 'I have checked the text and sent myself a test.',
  pause: 'Pause',
  pauseWhat: 'The remaining letters wait until you resume.',
  remind: 'Send reminders',
  remindWhat:
    'Reminds people whose invitation was unused at midnight, except those who unsubscribed or whose address bounced. At most once a day. Nobody sees who is reminded; the number shown is only the count of unused invitations at midnight.',
  done: 'Done.',

  bounces: 'Record bounced letters',
  bouncesWhat:
    'Paste the bounce messages or a list of addresses. The addresses found receive no more letters in this round.',
  bouncesText: 'Pasted text',
  bouncesDo: 'Record',
  bouncesDone: (letters) =>
    letters === 0
      ? 'No letters in this round were sent to these addresses.'
      : `${count(letters, 'letter')} recorded.`,

  list: {
    title: 'Upload a list of recipients',
    lead: 'Each row has one address and the unit to be rated. Addresses are encrypted and kept only until the round closes; the file itself is not kept.',
    group: 'Recipients answer as',
    label: 'List name',
    labelHint: 'For example “November applicants”. Do not name recipients.',
    templateLead: 'Required columns: e-mail and unit. Name and language (vi, en) are optional.',
    found: (people, known) =>
      known > 0
        ? `${count(people, 'person', 'people')} will be invited; ${n(known)} already invited in this round and left out.`
        : `${count(people, 'person', 'people')} will be invited.`,
    nobody: 'Everyone on the list has already been invited in this round.',
    take: 'Create invitations',
    taken:
      'The invitations have been created but not sent. Check the text, send yourself a test, then start sending.',
  },

  letter: {
    title: 'Letter text',
    lead: (names) =>
      `Words in braces are filled in for each person: ${names}. The last line of each letter explains how to unsubscribe.`,
    kinds: { invitation: 'Invitation', reminder: 'Reminder' },
    languages: { vi: 'Vietnamese', en: 'English' },
    subject: 'Subject',
    body: 'Text',
    save: 'Save the text',
    saved: 'Saved. Letters use this text from now on.',
    faulty:
      'Not saved. The subject must be one line; the text must contain {link}; only the words in braces listed above may be used.',
    preview: 'Preview',
    example: 'Nguyễn Văn An',
    which: 'Which letter',
    inLanguage: 'Language',
    try: (address) => `Send a test to ${address}`,
    tryWhat: 'Sends the saved text to yourself; the link in it does not work.',
    tried: 'Test sent. Check your mailbox.',
  },
}

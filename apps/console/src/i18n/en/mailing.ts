import type { Messages } from '../vi.ts'
import { n } from './common/numbers.ts'

export const mailing: Messages['mailing'] = {
  title: 'E-mail letters',
  answer: (sent, letters) => `${n(sent)} of ${n(letters)} invitations sent`,
  none: 'No letters yet',
  noneWhy:
    'Upload a list of addresses: each person gets an invitation of their own, valid once. Look at the text and send one to yourself before you begin.',
  lead: 'Each person gets one letter in the round. This page says how far the letters are; nobody sees who has answered.',
  make: 'Upload a list',
  noServer:
    'This server has not been set up to send letters: whoever runs it sets SMTP_URL and MAIL_FROM, and starts it again.',
  sender: (from, perMinute) => `Letters come from ${from}, ${n(perMinute)} a minute at most.`,
  troubles: {
    unreachable: 'The mail server cannot be reached. Letters wait, and go on by themselves.',
    'sign-in-refused':
      'The mail server refuses the name or password. Letters wait; SMTP_URL has to be mended.',
    'sender-refused':
      'The mail server refuses the sender. Letters wait; MAIL_FROM has to be mended.',
  },

  table: 'Mailings',
  label: 'List',
  state: 'Status',
  states: { ready: 'not sent yet', going: 'being sent', paused: 'paused' },
  finished: 'all sent',
  letters: 'People',
  sent: 'Sent',
  waiting: 'Waiting',
  bounced: 'Came back',
  stopped: 'Want no more',
  madeOn: (day) => `made on ${day}`,
  reminded: (day, unused) =>
    `reminded on ${day}; ${n(unused)} rights were unused the midnight before`,
  reminding: 'reminders are being sent',
  does: 'To do',
  texts: 'Read and change the text',
  bouncedList: 'Download addresses that came back',

  begin: 'Begin sending',
  goOn: 'Go on sending',
  beginWhat: (waiting, minutes) =>
    `${n(waiting)} invitations will be sent, within about ${n(minutes)} minutes. You can pause at any time; a letter that was sent cannot be taken back.`,
  goOnReminding: 'The reminders that are left will go on.',
  beginSure: 'I have read the text, and sent one to myself.',
  pause: 'Pause',
  pauseWhat: 'The letters that are left wait until you go on.',
  remind: 'Send reminders',
  remindWhat:
    'Reminds those whose right was unused by last midnight, but nobody who wants no more letters or whose address came back. Once a day at most. Nobody sees who is reminded; the number shown is that of the rights unused at midnight.',
  done: 'Done.',

  bounces: 'Note letters that came back',
  bouncesWhat:
    'Paste the notices of failure, or a list of addresses. Addresses found there get no more letters in this round.',
  bouncesText: 'Pasted text',
  bouncesDo: 'Note them',
  bouncesDone: (letters) =>
    letters === 0
      ? 'No letter of this round went to these addresses.'
      : `${n(letters)} letters noted.`,

  list: {
    title: 'Upload a list of people',
    lead: 'Each row has one address and the unit that is rated. Addresses are encrypted, and kept until the round is closed; the file is not kept.',
    group: 'They answer as',
    label: 'Name of the list',
    labelHint: 'For example “November applicants”. Do not name recipients.',
    templateLead: 'E-mail and unit are needed. Name and language (vi, en) may be empty.',
    found: (people, known) =>
      known > 0
        ? `${n(people)} people will be invited; ${n(known)} have been invited in this round already and are left out.`
        : `${n(people)} people will be invited.`,
    nobody: 'Everybody on the list has been invited in this round already.',
    take: 'Make invitations',
    taken:
      'The invitations are made, and none is sent yet. Read the text, send one to yourself, then begin.',
  },

  letter: {
    title: 'Text of the letters',
    lead: (names) =>
      `What stands in braces is filled in for each person: ${names}. The last line of each letter says how to get no more.`,
    kinds: { invitation: 'Invitation', reminder: 'Reminder' },
    languages: { vi: 'Vietnamese', en: 'English' },
    subject: 'Subject',
    body: 'Text',
    save: 'Save the text',
    saved: 'Saved. Letters say so from now on.',
    faulty:
      'Not saved. A subject is one line; the text needs {link}; only the words in braces named above may be used.',
    preview: 'Preview',
    example: 'Nguyễn Văn An',
    which: 'Which letter',
    inLanguage: 'Language',
    try: (address) => `Send one to ${address}`,
    tryWhat: 'Sends the saved text to yourself; the link in it opens nothing.',
    tried: 'Sent. Look into your mailbox.',
  },
}

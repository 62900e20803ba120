import type { vi } from '../vi/rescue.ts'

/** See `../vi/rescue.ts`. */
export const en: typeof vi = {
  title: 'Ballots on this phone',
  none: 'No ballot waits to be sent.',
  waiting: (count) =>
    count === 1
      ? '1 sealed ballot, not yet at the office.'
      : `${count} sealed ballots, not yet at the office.`,
  refused: (count) =>
    `${count === 1 ? '1 ballot was' : `${count} ballots were`} not accepted. The phone sends again by itself once a day.`,
  send: 'Send all again now',
  notSent: 'Not everything could be sent. The ballots are safe on this phone.',
  captive: 'Not sent yet: this Wi-Fi wants a sign-in first.',
  home: 'To the first page',

  ways: {
    title: 'If this phone cannot send',
    lead: 'The ballots are sealed: save them as a file for the organiser, or let another phone scan the QR codes and send them. They stay on this phone; what comes by two ways counts once.',
    save: 'Save as a file',
    saved: 'The file is made. The ballots stay on this phone.',
    show: 'Show as QR codes',
    hide: 'Hide the QR codes',
    codes: (count) =>
      count === 1
        ? 'One QR code.'
        : `${count} QR codes that change by themselves; hold the other phone here until it has all.`,
  },

  unsaved: {
    why: 'This phone is full: the ballot is in this page only. It is sealed. Please do not close the page before it was sent, saved as a file, or scanned by another phone.',
    send: 'Send now',
    sending: 'Sending…',
    failed:
      'It could not be sent. Please check the network and try again, or use another way below.',
    kept: 'Thank you! The ballot is at the office. Receipt:',
  },

  take: {
    title: 'Send for another phone',
    lead: 'Take in sealed ballots from a file, or from the QR codes of another phone. This phone cannot read them.',
    file: 'Choose a file (phieu-….json)',
    scan: 'Scan QR codes',
    stop: 'Stop scanning',
    progress: (have, of) => `${have} of ${of} codes scanned.`,
    noCamera: 'The camera could not be opened. Please allow it, or choose a file.',
    taken: (count) =>
      `${count === 1 ? '1 ballot' : `${count} ballots`} taken in; this phone will send.`,
    known: (count) =>
      `${count === 1 ? '1 ballot was' : `${count} ballots were`} on this phone already.`,
    nothing: 'There is no ballot in it.',
    full: 'This phone has no room for ballots.',
  },
}

import type { vi } from '../vi/rescue.ts'

/** See `../vi/rescue.ts`. */
export const en: typeof vi = {
  title: 'Ballots on this phone',
  none: 'No ballot is waiting to be sent.',
  waiting: (count) =>
    count === 1 ? '1 sealed ballot, not sent yet.' : `${count} sealed ballots, not sent yet.`,
  refused: (count) =>
    `${count === 1 ? '1 ballot was' : `${count} ballots were`} not accepted. The phone sends again automatically once a day.`,
  send: 'Send all now',
  notSent: 'Not everything could be sent. The ballots are safe on this phone.',
  captive: 'Not sent yet: this Wi-Fi asks you to sign in first.',
  home: 'Back to the start page',

  ways: {
    title: 'If this phone cannot send',
    lead: 'The ballots are sealed. You can save them as a file and send it to the organiser, or let another phone scan the QR codes and send them. They stay on this phone; what is sent in two ways counts once.',
    save: 'Save as a file',
    saved: 'The file has been made.',
    show: 'Show as QR codes',
    hide: 'Hide the QR codes',
    codes: (count) =>
      count === 1
        ? 'One QR code.'
        : `${count} QR codes, one after the other. Please hold the other phone in front of the screen until it has scanned all.`,
  },

  unsaved: {
    why: 'This phone is full: your sealed ballot is in this page only. Please keep the page open until the ballot is sent, saved as a file or scanned by another phone. Once you have freed storage, press Save on this phone.',
    send: 'Send now',
    sending: 'Sending…',
    again: 'Save on this phone',
    whyAtKiosk:
      'This tablet is full, so the ballot, which is sealed, could not be saved on it. The tablet holds it in this page and keeps trying automatically until it is sent or saved; you need not wait. If the tablet is switched off before that, the ballot is lost.',
    failedAtKiosk:
      'It could not be sent yet. The tablet keeps trying automatically; you can also scan the QR codes below with your own phone, which then sends it.',
    failed:
      'It could not be sent. Please check the network and try again, or use another way below.',
    kept: 'Thank you! The survey system has saved the ballot. Receipt code:',
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
      `${count === 1 ? '1 ballot' : `${count} ballots`} taken in; this phone will send ${count === 1 ? 'it' : 'them'}.`,
    known: (count) =>
      `${count === 1 ? '1 ballot was' : `${count} ballots were`} on this phone already.`,
    nothing: 'No ballot was found in this file or code.',
    full: 'This phone has no room for ballots.',
  },
}

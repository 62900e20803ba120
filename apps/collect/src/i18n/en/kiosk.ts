import type { vi } from '../vi/kiosk.ts'

export const en: typeof vi = {
  keeping:
    'This tablet stands at the counter and many people use it. Your ballot is sealed on it as soon as you finish; nobody can read it here from then on. The tablet keeps no receipt code. An unfinished ballot is deleted when nobody touches the screen for over a minute. The tablet only tells the organiser how it is itself: that it is running, the version of the app, how many ballots are unsent, the free space and whether its clock is right.',
  staff: 'For whoever looks after this tablet',
  giveUp: 'Stop and delete this ballot',
  nextPerson: (seconds) => `Next person (back in ${seconds} s)`,
  still: 'Are you still answering?',
  left: (seconds) => `This ballot will be deleted in ${seconds} s.`,
  goOn: 'I am still answering',
  sealed:
    'Your ballot is sealed and safe on this tablet. It is sent automatically, now or once there is a network.',
  sent: 'Your ballot is sealed and sent; the survey system has saved it.',
  receipt:
    'To check later that your ballot is in the box, note or photograph this code: the tablet does not keep it. It does not tell who answered, or what.',
  revoked: 'This tablet accepts no more ballots',
  revokedMore: 'Thank you. If you would like to give your opinion, please ask at the counter.',
  owes: (waiting, refused) =>
    [
      waiting > 0 ? `Not sent yet, on this tablet: ${waiting}.` : 'Every ballot is sent.',
      ...(refused > 0 ? [`Not accepted: ${refused}.`] : []),
    ].join(' '),
  leftBehind: (count) =>
    `This tablet is full: ${count === 1 ? '1 sealed ballot is' : `${count} sealed ballots are`} in this page only. Please save them as a file or scan the QR codes before you leave it.`,
  pin: 'PIN',
  wrongPin: 'Wrong PIN.',
  shut: (minutes) => `Too many wrong PINs. Please wait ${minutes} min and try again.`,
  leave: 'Leave counter mode',
  stay: 'Back to the start page',
  isLeft: 'This tablet is no longer in counter mode',
  toPhone: 'Open the start page of the app',

  setUp: {
    title: 'Set this tablet up at the counter',
    lead: 'Once set up, it opens one survey only, for one person after another, and returns to its start page automatically. Only somebody with the PIN can leave.',
    code: 'Set-up code',
    pin: 'Choose a PIN (4 to 8 digits)',
    again: 'Repeat the PIN',
    pinHint:
      'The PIN is on this tablet only. If it is forgotten, the organiser revokes the tablet in the console, and it can then be left without a PIN.',
    make: 'Set up',
    done: (label) => `Set up: ${label}`,
    lock: 'A browser cannot keep people from leaving the page. Please use the tablet’s own lock as well: “Screen pinning” on Android, “Guided Access” on iPad. Then plug it in and turn its screen lock off.',
    begin: 'Start at the counter',
  },

  failed: {
    empty: 'Please enter the set-up code.',
    pin: 'A PIN has 4 to 8 digits.',
    differs: 'The two PINs do not match.',
    'in-use':
      'This device belongs to an interviewer, or has an unfinished ballot. Please use another one, or finish that ballot first.',
    'unknown-enrolment':
      'The set-up code is wrong or has expired. Please ask the organiser for a new one.',
    'used-enrolment':
      'This code has set up another tablet. Please ask the organiser for a new one.',
    offline: 'The device has no network. Setting up needs one, once.',
    captive: 'This Wi-Fi asks you to sign in first.',
    unavailable: 'The server is busy or down. Please try again in a few minutes.',
    storage:
      'The browser does not allow saving data. Please turn private browsing off and try again.',
  },
}

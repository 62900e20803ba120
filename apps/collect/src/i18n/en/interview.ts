import type { vi } from '../vi/interview.ts'

/** The same in English. */
export const en: typeof vi = {
  anothers: {
    title: 'This ballot is another interviewer’s',
    text: 'Another interviewer took it on this phone, so it does not open here. Nothing of it is lost; only they can open it again, once they have enrolled the phone again.',
    toDay: 'Open the interview day',
  },
  enrol: {
    title: 'Enrol this phone',
    lead: 'This phone will be used for interviews. An enrolment code works once, for one phone.',
    browser:
      'If this page opened inside Zalo or another app, open it again in Chrome or Safari before enrolling.',
    installFirst: [
      'On an iPhone, install the app before enrolling: press Share in Safari, choose “Add to Home Screen”.',
      'Copy the enrolment code below.',
      'Open the app from its new icon, choose “Enrol this phone” and paste the code.',
    ],
    here: 'Enrol in this browser nevertheless',
    code: 'Enrolment code',
    codeHint: 'The part after # in the link, or the letters and digits printed below the QR code.',
    enrol: 'Enrol this phone',
    enrolling: 'Enrolling…',
    already: (name) => `This phone is enrolled for ${name}.`,
    toDay: 'To the interview day',
    failed: {
      offline:
        'The server could not be reached. Check the network and press again; the code is still good.',
      captive:
        'This Wi-Fi asks you to sign in first. Open any web page to do so, then press again; the code is still good.',
      'unknown-enrolment': 'The code is wrong or has expired. Ask your supervisor for a new one.',
      'used-enrolment': 'This code was used for another phone. Ask your supervisor for a new one.',
      unavailable: 'The server is busy, or no round is open. Wait a few minutes and press again.',
      empty: 'Enter the enrolment code.',
      storage: 'This phone does not allow saving. Leave private browsing and press again.',
    },
  },

  day: {
    title: 'Interview day',
    interviewer: (name) => `Interviewer: ${name}`,
    next: 'Next interview',
    nobody: 'No unit chosen yet. Choose a unit and a group; they stay chosen for the next ballots.',
    choose: 'Choose a unit',
    start: 'Start a new ballot',
    changeUnit: 'Change unit',
    changeGroup: 'Change group',
    ballots: 'Ballots of this phone',
    waiting: 'On this phone',
    atOffice: 'Sent',
    refused: 'Not accepted',
    justNow: 'just now',
    oldest: (age) => `Oldest unsent ballot: ${age}.`,
    oldestLate:
      'This has been waiting a long time. Go where there is a network, open this page and press Send now; do not clear the browser’s data.',
    send: 'Send now',
    sending: 'Sending…',
    showRefused: 'Show ballots not accepted',
    unfinished: 'Unfinished ballots',
    resume: 'Resume',
    resumeOf: (unit) => `Resume the ballot about ${unit}`,
    progress: (given, of, time) => `${given}/${of} answered, saved at ${time}`,
    discard: 'Discard',
    discardOf: (unit) => `Discard the unfinished ballot about ${unit}`,
    discardSure: 'The answers of this ballot will be deleted.',
    discardYes: 'Delete for good',
    ready: 'This phone is ready to work without a network',
    notReady: 'This phone is not ready to work without a network',
    signIn:
      'The office does not recognise this phone any more. Ballots stay on the phone and are sent once it is enrolled again with a new code from your supervisor.',
    signInLink: 'Enrol again',
    revoked:
      'This phone has been withdrawn, so no new ballot can be started. Finished ones are still sent, for review. Ask your supervisor.',
    closed: 'The round is closed. No new ballot can be started; finished ones are still sent.',
  },

  sent: {
    empty: 'Everything has been sent.',
    emptyBut: 'No ballot is waiting any more. Some were not accepted, see below.',
    nothing: 'No ballot is waiting to be sent.',
    offline:
      'Not sent: no network, or the server does not answer. Ballots are safe on this phone and will be sent again.',
    captive:
      'Not sent: this Wi-Fi asks you to sign in first. Open any web page to do so; ballots are safe on this phone.',
    'sign-in-needed': 'Not sent: this phone must be enrolled again. Ballots are safe on the phone.',
    elsewhere: 'Another window of this phone is sending.',
    later: (seconds) => `The server is busy. The phone tries again in ${seconds} seconds.`,
  },

  unit: {
    title: 'Choose a unit',
    search: 'Find a unit',
    searchHint: 'Accents are not needed.',
    found: (count) => `${count} ${count === 1 ? 'unit' : 'units'}`,
    none: 'No unit found. Try fewer letters.',
    chosen: 'chosen',
  },

  group: {
    title: 'Choose a group',
    lead: 'Which group does the respondent belong to?',
    items: (count) => `${count} ${count === 1 ? 'question' : 'questions'}`,
  },

  start: {
    title: 'Start a new ballot',
    readOut: 'Read out to the respondent:',
    consent: (organiser, unit) =>
      `${organiser} asks for your opinion of ${unit}. Answering is voluntary and you can stop at any time. The ballot keeps your answers, the office, your group, the language, the day, that this was an interview, how long the questions were in sight, and the code of me, the interviewer; not your name, telephone number or the time of day. Once finished it cannot be taken back. Do you agree?`,
    mode: 'The ballot is asked in the language chosen at the top.',
    agrees: 'The respondent agrees, start',
    declines: 'Does not agree, go back',
    failed:
      'This phone could not save the ballot, so it cannot start. Free some storage and press again.',
  },

  paper: {
    title: 'Enter a paper ballot',
    lead: 'Type the code in the corner of the form, or scan its QR code. Then enter what is marked on paper, as it is; for what was left blank choose “no opinion”.',
    code: 'Form code, such as B.ND',
    find: 'Find the form',
    unknown: 'This round has no form of that code. Please compare it with the paper.',
    unitMissing: (group) => `${group}. Choose the unit that the form names.`,
    unit: 'Choose a unit',
    otherUnit: 'Choose another unit',
    begin: 'Start entering this ballot',
    failed:
      'This phone could not save the ballot, so it cannot begin. Free some storage and try again.',
    link: 'Enter a paper ballot',
  },

  refused: {
    title: 'Ballots not accepted',
    none: 'Every ballot was accepted.',
    lead: 'These ballots are still on this phone and do not hold up the others. Export them to a file for your supervisor, or send them again once the problem is fixed.',
    sealedOn: (day) => `Finished on ${day}`,
    number: 'Ballot number',
    again: 'Send again',
    againOf: (number) => `Send again: ballot ${number}`,
    export: 'Export to a file',
    exported: 'The file has been made. The ballots are still on this phone.',
    back: 'To the interview day',
  },

  ready: {
    title: 'Is this phone ready?',
    all: 'Everything is ready. This phone works without a network.',
    some: 'There is something to do before going where there is no network.',
    check: 'Fetch again from the office',
    checking: 'Fetching…',
    done: 'Done',
    todo: 'To do',
    advised: 'Advised',
    device: 'This phone is enrolled',
    deviceOk: (name) => `The office knows it as ${name}’s.`,
    deviceTodo:
      'The office does not recognise this phone. Open a new enrolment link from your supervisor.',
    round: 'Round',
    roundClosed: 'This round is not open. Ask your supervisor, then fetch again.',
    questionnaires: 'Questionnaires',
    units: 'Units',
    count: (here, of) => `${here}/${of} on this phone`,
    countTodo: 'Press Fetch again while there is a network.',
    app: 'The app opens without a network',
    appOk: 'Stored on this phone.',
    appTodo: 'Keep this page open for a minute while there is a network, then check again.',
    persistent: 'The browser will not clear the data by itself',
    persistentOk: 'The browser has promised to keep it.',
    persistentTodo:
      'Install the app on the home screen. Otherwise the browser may clear the data when the phone is full or after many days without a visit.',
    space: 'Free space',
    spaceOk: (size) => `${size} free.`,
    spaceTodo: (size) => `Only ${size} left. Remove some pictures or apps.`,
    spaceUnknown: 'The browser does not say.',
    clock: 'The phone’s clock',
    clockOk: 'It is right.',
    clockUnknown: 'Not yet compared with the office’s.',
    fetched: (when) => `Last fetched: ${when}.`,
    reported: (when) => `The office last heard of this phone: ${when}.`,
    notReported:
      'This phone has not reported to the office yet; it reports when there is a network.',
    reportSays:
      'It only tells the version of the app, how many ballots are unsent, the free space and whether its clock is right. Never where you are.',
    failed: {
      offline:
        'Not fetched: no network, or the server does not answer. What is here can still be used.',
      captive:
        'This Wi-Fi asks you to sign in first. Open any web page to do so, then press again.',
      'sign-in-needed': 'The office does not recognise this phone. It must be enrolled again.',
      revoked: 'This phone has been withdrawn. Ask your supervisor.',
      'other-key':
        'The key of this round differs from the one this phone knows. It keeps the old one; tell your supervisor at once.',
      unavailable: 'The server is busy. Wait a few minutes and press again.',
    },
    toDay: 'Start the day',
  },

  assignments: {
    title: 'Your assignments',
    lead: 'Tap a line to take ballots there. What is done includes ballots not yet sent.',
    none: 'Nothing is assigned yet. Your supervisor assigns work; it reaches this phone when there is a network.',
    done: (done, wanted) => `${done}/${wanted} ballots`,
    reached: 'target reached',
    overshoot: (ballots) => `${ballots} over target`,
    unsent: (ballots) => `${ballots} not yet sent`,
    left: (ballots) => `${ballots} to go`,
    pace: (ballots, day) => `${ballots} a day to be done by ${day}`,
    late: (day) => `was due ${day}`,
    goTo: 'Where to go next',
    outside: (ballots) =>
      `Outside your assignments: ${ballots} ballots. They are accepted too, and counted separately.`,
    link: (done, wanted) => `Your assignments: ${done}/${wanted} ballots`,
  },

  contact: {
    title: 'No ballot',
    lead: 'Record each person once, when you will not try again. No name, no address.',
    link: 'Record a person who did not answer',
    attempts: 'How many times did you try to reach this person?',
    attemptsMore: '3 or more',
    saved: (outcome) => `Saved on this phone: ${outcome}.`,
    sent: 'Saved, and sent to the office.',
    takeBack: 'Entered by mistake, remove it',
    outcomes: {
      refused: 'Refused',
      'not-at-home': 'Not at home',
      'not-reached': 'Not reached',
      'not-eligible': 'Not eligible',
      partial: 'Broke off midway',
      language: 'Language barrier',
      other: 'Another reason',
      unknown: 'Eligibility unknown',
    },
    meanings: {
      refused: 'Met, and did not agree to answer',
      'not-at-home': 'The right person, but away',
      'not-reached': 'The right person, neither met nor reached by phone',
      'not-eligible': 'Never dealt with this office, or not of the group',
      partial: 'Began to answer and stopped; the ballot was not finished',
      language: 'No language in common',
      other: 'Ill, too old …',
      unknown: 'Met nobody who could say',
    },
  },

  install: {
    title: 'Put it on the home screen',
    why: 'Once installed, the app opens faster and its data is kept more safely.',
    install: 'Install the app',
    ios: 'In Safari: press Share, choose “Add to Home Screen”, then always open it from that icon.',
  },

  update: {
    waits: 'There is a new version of the app.',
    accept: 'Use the new version',
  },

  back: 'Back',
  toDay: 'To the interview day',
}

import type { vi } from './vi.ts'

/** The same in English, for readers who don't read Vietnamese. */
export const en: typeof vi = {
  app: {
    switchLanguage: 'Tiếng Việt',
    looks: {
      device: 'Look: as on this device',
      large: 'Look: large letters',
      sun: 'Look: large letters, bright sun',
    },
    home: 'Phiếu, to the start page',
    loading: 'Opening…',
    practiceShort: 'Practice',
    syntheticShort: 'Synthetic',
    practice: 'Practice round, never published.',
    synthetic: 'Synthetic data, made by a machine.',
  },

  welcome: {
    title: 'Survey ballot',
    invitation: 'kindly asks for your opinion of',
    purpose:
      'Your opinion counts towards the public administration reform index, and helps the office to serve better.',
    respondent: 'You answer as',
    length: (items, minutes) =>
      `${items} ${items === 1 ? 'question' : 'questions'}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    voluntary: 'Taking part is voluntary; you can stop at any time before you send.',
    keeping: 'What is kept, what is not',
    keptTitle: 'Kept',
    kept: 'Your answers, the office that is rated, your group, the language, the week in which you answered, the channel (such as a QR code), how long the questions were in sight (in tens of seconds), and marks for a check if there are any (such as many ballots at once). Until it is counted, the envelope bears the day on which you finished.',
    keptOfNamed:
      'Your answers, the office that is rated, your group, the language, the week of the count (not of your answer), the channel of the invitation, how long the questions were in sight (in tens of seconds), and marks for a check if there are any. Until it is counted, the envelope bears the day on which you finished.',
    notKeptTitle: 'Not kept',
    notKept: 'Your name, your telephone number, the time of day, your IP address.',
    sealed: {
      sheets:
        'Your ballot is sealed on this phone, and opened only after the round is closed, together with those of others and without a name. The key is printed on paper; the server does not have it.',
      server:
        'Your ballot is sealed on this phone, and opened without a name. The key lies on the server: technically, whoever runs it could open ballots earlier and learn what you answered.',
    },
    once: 'An invitation is good for one ballot and is not kept with it; whoever sent it learns only whether it was used.',
    final: 'The ballot carries no name, so once sent it cannot be taken back or changed.',
    offline: 'Your answers are saved on this device at once, even without a network.',
    unfinished: 'There is an unfinished ballot on this phone. Starting a new one deletes it.',
    resume: 'Go on with the unfinished ballot',
    anew: 'I agree, start a new ballot',
    agree: 'I agree, start',
    startFailed:
      'This phone could not save the ballot, so it cannot start yet. Please leave private browsing or free some storage, then press again.',
  },

  answered: {
    title: 'This link has been answered on this phone',
    thanks: 'Thank you. Each person answers once.',
    another: 'Let another person answer',
    anotherWhy:
      'If several people share this phone, the next person can give a ballot of their own.',
    show: 'See what became of the ballot',
  },

  opening: {
    unknownTitle: 'Survey not found',
    unknown:
      'This link is wrong, or is no longer in use. Please check the link or the QR code, or ask whoever gave it to you.',
    closedTitle: 'The survey has ended',
    closed: 'This survey accepts no more ballots. Thank you for your interest.',
    over: (day) =>
      `The time for ballots ended${day ? ` on ${day}` : ''}. Thank you for your interest.`,
    notBegunTitle: 'The survey has not begun',
    notBegun: (day) =>
      `Ballots are accepted from ${day ?? 'the first day of the survey'} on. Please open this link again then.`,
    pausedTitle: 'This link is paused',
    paused:
      'The organiser is not accepting new ballots through this link for now. Please open it again later.',
    revokedTitle: 'This link is no longer in use',
    revoked:
      'The organiser has withdrawn this link. If you still wish to answer, please ask whoever gave it to you for a new one.',
    fullTitle: 'This link has received enough ballots',
    full: 'This link has received all the ballots it was made for. Thank you for your interest.',
    otherKeyTitle: 'The key of this survey has been changed',
    otherKey:
      'Ballots of this survey would be sealed to another key than this phone knows, so it opens none, to keep your answers secret. Please tell the organiser.',
    offlineTitle: 'The phone has no network',
    offline:
      'Opening a ballot for the first time needs a network. Please turn on Wi-Fi or mobile data, then press Try again. After that you can answer without a network.',
    captiveTitle: 'This Wi-Fi asks you to sign in',
    captive:
      'The Wi-Fi answers in the server’s place: it asks you to sign in first. Please open any web page to sign in, or use mobile data, then press Try again.',
    busyTitle: 'The survey could not be opened yet',
    busy: 'The server is busy or temporarily down. Please wait a few minutes, then press Try again.',
    retry: 'Try again',
  },

  answer: {
    progress: (at, of) => `Question ${at}/${of}`,
    readAloud: 'Read the question aloud',
    hint: 'Tap a box to answer.',
    resumed: 'Going on with an unfinished ballot. Someone else? Start a new one',
    saved: (time) => `Saved on this phone at ${time}`,
    notSaved:
      'This answer could not be saved. Please keep this page open; free some storage and press Save again, or go on: this page holds the answer until it is sent.',
    held: 'Not saved on the phone, only in this page. Please keep it open.',
    saveAgain: 'Save again',
    savedAgain:
      'The browser has just deleted what this page had saved. The answers you were giving are still here and have been saved again; please finish and send soon.',
    back: 'Back',
    next: 'Next',
    toCheck: 'Review',
    keys: 'Keys 1–5 and 9 answer, Enter goes on.',
  },

  check: {
    title: 'Review your answers',
    complete: 'You have answered everything. To change an answer, press Change.',
    missing: (count) =>
      `${count} ${count === 1 ? 'question is' : 'questions are'} not answered yet. If you would rather not rate something, choose its “no opinion” answer.`,
    missingNow: (count) =>
      `Not finished yet: ${count} ${count === 1 ? 'question is' : 'questions are'} not answered.`,
    unanswered: 'Not answered',
    change: 'Change',
    answerNow: 'Answer',
    changeItem: (at) => `Change question ${at}`,
    answerItem: (at) => `Answer question ${at}`,
    goToMissing: (at) => `Go to question ${at}`,
    final: 'When you finish, the ballot is sent, and cannot be taken back or changed.',
    finish: 'Finish and send',
    finishInterview: 'Finish the ballot',
    sealFailed:
      'The ballot could not be finished, because this phone could not save it. Your answers are still here. Please keep this page open, free some storage, then press again.',
  },

  done: {
    thanks: 'Thank you!',
    sealed: 'The ballot is finished',
    sealMark: 'Finished',
    onPhone: 'On this phone',
    atOffice: 'Sent',
    refused: 'Not accepted',
    onPhoneMore:
      'Your ballot is safe on this phone. It is sent automatically when there is a network and this page is open. You may close this page.',
    onPhoneOffline:
      'The phone has no network. Your ballot is safe on this phone; once there is a network it is sent automatically while this page is open, or the next time you open it. You may close this page.',
    atOfficeMore: (day) =>
      `The survey system saved your ballot on ${day}. You may close this page.`,
    refusedMore:
      'The ballot is still on this phone; it is not lost, and is sent again automatically once a day. If you need help, please ask the organiser.',
    receipt: 'Receipt code',
    receiptWhy:
      'The survey system has signed that the envelope with this ballot lies in the ballot box. The code does not tell who answered, or what.',
    savedAgain:
      'The browser has just deleted what this page had saved. The ballot has been saved again; please press Send now if it has not been sent yet.',
    onlyHere:
      'The browser has deleted what this page had saved, and does not let it save again. Please keep this page open, turn the network on and press Send now.',
    sendNow: 'Send now',
    sendAgain: 'Send again',
    notSent: 'It could not be sent just now. The ballot is safe on this phone.',
    captive:
      'Not sent yet: this Wi-Fi asks you to sign in first. The ballot is safe on this phone and is sent automatically afterwards.',
    states: 'Where the ballot is',
    again: 'Next ballot, same unit and group',
    toInterview: 'To the interview day',
  },

  refusal: {
    unreadable: 'The survey system could not read this ballot.',
    'unknown-round': 'The survey system does not have this round.',
    'closed-round': 'The survey ended before the ballot arrived.',
    'wrong-key': 'The ballot was sealed to a key that is not this round’s.',
    'unknown-link': 'The link that was used is no longer valid.',
    'unknown-invitation': 'This invitation is no longer valid.',
    'spent-invitation': 'A ballot was already sent with this invitation.',
    unworked: 'The check against automatic sending is missing. Open the link again and send again.',
    'wrong-link': 'The link that was used does not belong to this office or group.',
    'unknown-device': 'The survey system does not know this phone yet.',
    'revoked-device': 'This phone may no longer send ballots.',
    'unknown-unit': 'The survey system does not have this office on its list.',
    'unknown-questionnaire': 'The survey system does not have this questionnaire.',
    conflicting: 'The survey system already has a different ballot with the same number.',
    other: (why) => `The reason that the survey system gave: ${why}.`,
  },

  afterRestore:
    'The survey system had signed for this ballot before its data was put back from an older backup. Please keep this phone as it is, don’t clear the browser’s data, and tell the organiser; once a newer backup is put back there, the ballot is sent again automatically.',

  home: {
    title: 'Survey ballot',
    lead: 'Here you say what you think of the service that public offices give.',
    howTitle: 'How to answer',
    how: 'Open the link that you were given, or point your phone’s camera at the QR code at the one-stop desk.',
    code: 'Or type the code printed under the QR code',
    codeFault:
      'A code has only small letters and digits, six or more. Please check it; if letters take accents by themselves, turn Vietnamese typing off.',
    open: 'Open the ballot',
    unfinishedTitle: 'Unfinished ballots',
    answered: (given, of) => `${given} of ${of} questions answered`,
    resume: 'Go on',
    unsentTitle: 'Ballots on this phone',
    waiting: (count) =>
      `${count} ${count === 1 ? 'ballot' : 'ballots'} on this phone, not sent yet.`,
    refused: (count) => `${count} ${count === 1 ? 'ballot was' : 'ballots were'} not accepted.`,
    toUnsent: 'Send, save or pass to another phone',
    interviewer: 'For interviewers',
    interviewerMore: 'This phone is enrolled.',
    toInterview: 'Open the interview day',
    enrol: 'Enrol this phone',
    office: 'Results and administration',
    results: 'See published results',
    resultsAddress: '/en/results',
    signIn: 'Sign in to the administration pages',
  },

  failure: {
    notFoundTitle: 'Page not found',
    notFound: 'The address is wrong, or this ballot is no longer on this phone.',
    brokenTitle: 'The page has a problem',
    broken:
      'The answers that were saved on this phone are still here. Please reload the page; if that does not help, restart the browser.',
    storageTitle: 'This phone does not let the page save',
    storage:
      'The page has to save answers on the phone. Please leave private browsing or free some storage, then press Try again.',
    storageSilent:
      'The browser does not answer when this page opens its storage. Please close other windows of this page, restart the browser or the phone, then open it again. What was saved is still on the phone.',
    reload: 'Reload the page',
    retry: 'Try again',
    toHome: 'Back to the start page',
  },
}

import type { vi } from '../vi/insider.ts'

/** What the phone says to whoever rates many units, in English. */
export const en: typeof vi = {
  welcome: {
    title: 'Rating of agencies',
    invitation: (units) => `asks you to rate ${units} agencies.`,
    length: (questions, minutes) =>
      `One ballot for each agency, ${questions} questions in all, about ${minutes} minutes.`,
    pauses:
      'One agency after the other. Each finished ballot is saved and sent on its own; stop whenever you like, and go on here or open the link again on another device.',
    unsure:
      'Where you don’t know an agency well enough, choose the last answer (not enough information, no opinion) rather than guess.',
    joined:
      'Your ballots share one random number, so that the margin of error is computed rightly. Your phone makes it, and it is joined to no name; after the count it lies sealed, and it is deleted when the result is published. The list of invited people and the links are deleted when the round closes.',
    units: 'The agencies that you will rate',
  },

  way: {
    title: (done, of) => `${done} of ${of} agencies done`,
    saved: 'The ballot that you finished is saved.',
    pause: 'You can stop here and go on later.',
    waiting: (count) =>
      count === 1
        ? 'One ballot is on this phone and is sent automatically as soon as there is a network. Please don’t clear the browser’s data.'
        : `${count} ballots are on this phone and are sent automatically as soon as there is a network. Please don’t clear the browser’s data.`,
    list: 'Agencies',
    begin: 'Rate:',
    goOn: 'Go on:',
    next: 'Next agency:',
    about: 'Read the introduction again',
    shut: 'This link opens no further agency. The ballots that you finished are kept. If you need help, please ask whoever sent you the link.',
    shutButBegun:
      'This link opens no further agency. A ballot that was begun can still be finished and sent.',
    failed:
      'This phone could not save the ballot, so it cannot begin. Leave private browsing or free some space, then try again.',
  },

  states: {
    open: 'To do',
    begun: (answered, of) => `Begun: ${answered} of ${of} questions`,
    sealed: 'Done, to be sent',
    refused: 'Not accepted',
    done: 'Done and sent',
  },

  end: {
    title: (units) => `You have rated all ${units} agencies`,
    thanks: 'Thank you. You can close this page.',
    notYet:
      'Please open this page again with a network, so that what is left on the phone is sent.',
    refused: (count) =>
      count === 1
        ? 'One ballot was not accepted and is kept on this phone. Please ask whoever sent you the link.'
        : `${count} ballots were not accepted and are kept on this phone. Please ask whoever sent you the link.`,
  },
}

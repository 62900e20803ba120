import type { vi } from '../vi/invited.ts'

export const en: typeof vi = {
  openInvitation: {
    title: 'Your invitation',
    lead: 'Please enter the code printed on your invitation or given in the message.',
    code: 'Code of the invitation',
    hint: 'Capital or small letters are alike; spaces and hyphens need not be typed.',
    open: 'Open the invitation',
    opening: 'Opening the invitation…',
  },

  closed: {
    'unknown-invitation': {
      title: 'Invitation not found',
      text: 'The code is wrong, another invitation has taken its place, or the survey has ended. Please check the code, or ask whoever sent it to you.',
    },
    'revoked-invitation': {
      title: 'This invitation is no longer in use',
      text: 'The organiser has withdrawn this invitation. If you still wish to answer, please ask whoever sent it.',
    },
  },

  spent: {
    title: 'This invitation has been used',
    text: 'A ballot has arrived with this invitation. Thank you. Each invitation is good for one ballot.',
    notMine:
      'If you have not answered, somebody else may have used the code. Please ask whoever sent it for a new one.',
  },
}

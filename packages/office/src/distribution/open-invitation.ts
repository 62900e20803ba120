import { InvitationOpenRequest, InvitationOpening } from '@phieu/survey'
import { endpoint } from '../endpoint.ts'

// Never logged: the log would tell when which invitation was opened.
export const openPersonalInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/open',
  who: 'anyone',
  tag: 'Phone',
  summary: 'Open a personal invitation; opening it spends nothing',
  description: 'All that a phone needs to answer with the network gone.',
  json: InvitationOpenRequest,
  answer: {
    description: 'What the invitation asks about, and what of it has been answered.',
    json: InvitationOpening,
  },
  problems: [
    'malformed',
    'unknown-invitation',
    'not-begun',
    'over',
    'revoked-invitation',
    'closed-round',
  ],
})

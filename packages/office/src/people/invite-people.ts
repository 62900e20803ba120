import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { FreshAccessLink, InviteRequest, PersonParam } from './people-schemas.ts'

export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/people/invitations',
  who: admin,
  log: 'person.invited',
  tag: 'People',
  summary: 'Invite somebody by a link that makes one account; it can be used for seven days',
  json: InviteRequest,
  answer: { description: 'The link, shown once.', status: 201, json: FreshAccessLink },
  problems: ['malformed', 'taken-address'],
})

export const renewAccessLink = endpoint({
  method: 'POST',
  path: '/api/people/invitations/:id/renew',
  who: admin,
  log: 'access-link.renewed',
  tag: 'People',
  summary: 'A new link in the place of one that was lost or ran out',
  param: PersonParam,
  answer: { description: 'The link, shown once.', json: FreshAccessLink },
  problems: ['not-found'],
})

export const withdrawAccessLink = endpoint({
  method: 'POST',
  path: '/api/people/invitations/:id/withdraw',
  who: admin,
  log: 'access-link.withdrawn',
  tag: 'People',
  summary: 'Withdraw an invitation: its link opens nothing any more',
  param: PersonParam,
  answer: { description: 'Withdrawn.', status: 204 },
  problems: ['not-found'],
})

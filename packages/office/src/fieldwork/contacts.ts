import { CONTACT_LIMIT, ContactsReply, ContactsRequest } from '@phieu/survey'
import { endpoint } from '../endpoint.ts'

export const pushContacts = endpoint({
  method: 'POST',
  path: '/api/contacts',
  who: 'anyone',
  tag: 'Phone',
  summary: 'Keep contacts that brought no ballot',
  description:
    `Somebody refused, was not at home …; at most ${CONTACT_LIMIT} at once, each judged on its own. ` +
    'Safe to repeat: a contact that arrives again is kept once.',
  phone: 'must',
  json: ContactsRequest,
  answer: { description: 'What became of each contact.', json: ContactsReply },
  problems: [
    'malformed',
    'digest-differs',
    'sign-in-needed',
    'unknown-device',
    'too-large',
    'too-many-requests',
  ],
})

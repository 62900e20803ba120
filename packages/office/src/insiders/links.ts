import { Language } from '@phieu/survey'
import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { tableFiles } from '../media-types.ts'
import { GroupParam, LinkWish, InsiderParam, ReminderParam } from './insider-schemas.ts'
import { z } from 'zod'

export const makeInsiderLinks = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/insiders/:group/links',
  who: admin,
  log: 'insider-links.made',
  tag: 'Insiders',
  summary: 'Make personal links; the answer is the only place where they ever stand',
  description:
    'Whoever has a link gets another in its place, and what they have done stays done. Only the SHA-256 of each code is kept.',
  param: GroupParam,
  json: LinkWish,
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const revokeInsiderLink = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/insiders/:group/people/:insider/revoke',
  who: admin,
  log: 'insider.revoked',
  tag: 'Insiders',
  summary: 'Take a personal link back: it opens nothing any more',
  description: 'A ballot that was begun before still arrives, into review.',
  param: InsiderParam,
  answer: { description: 'It opens nothing.', status: 204 },
  problems: ['not-found'],
})

export const exportReminders = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/insiders/:group/reminders/:file',
  who: admin,
  log: 'insider-reminders.exported',
  tag: 'Insiders',
  summary: 'Who has a link and units left, with a text to be sent; no link stands in it',
  param: ReminderParam,
  query: z.object({ language: Language.default('vi') }),
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

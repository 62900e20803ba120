import { LinkOpening } from '@phieu/survey'
import { endpoint } from '../endpoint.ts'
import { z } from 'zod'

export const openCitizenLink = endpoint({
  method: 'GET',
  path: '/api/links/:code',
  who: 'anyone',
  tag: 'Phone',
  summary: "Open a citizen's link",
  description: 'All that a phone needs to answer with the network gone.',
  param: z.object({ code: z.string().max(64) }),
  query: z.object({
    again: z.literal('yes').optional().describe('The phone has opened it before.'),
  }),
  answer: { description: 'What the link asks about.', json: LinkOpening },
  problems: [
    'unknown-link',
    'not-begun',
    'paused-link',
    'over',
    'revoked-link',
    'full-link',
    'closed-round',
    'too-many-requests',
  ],
})

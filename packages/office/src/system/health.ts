import { endpoint } from '../endpoint.ts'
import { z } from 'zod'

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  who: 'anyone',
  tag: 'Everyone',
  summary: 'Whether the server and its database answer, and have room to write',
  answer: { description: 'They do.', json: z.object({ status: z.literal('ok') }) },
  problems: ['internal', 'unavailable'],
})

import { endpoint } from '../endpoint.ts'
import { z } from 'zod'

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  who: 'anyone',
  tag: 'Everyone',
  summary: 'Whether the server and its database answer, and have room to write',
  answer: {
    description:
      'They do. `waiting`: the database answers, but what is written there has not come back for so many seconds: ' +
      'its standby is away, its disk stands still or somebody else holds it. Pages go on, phones keep what they have.',
    json: z.union([
      z.object({ status: z.literal('ok') }),
      z.object({ status: z.literal('waiting'), seconds: z.int().min(0) }),
    ]),
  },
  problems: ['internal', 'unavailable'],
})

import { DIGEST_HEADER, PushReply, PushRequest } from '@phieu/survey'
import { endpoint } from '../endpoint.ts'
import { z } from 'zod'

// Never logged: the log would tell when which ballot came.
export const pushBallots = endpoint({
  method: 'POST',
  path: '/api/ballots',
  who: 'anyone',
  tag: 'Phone',
  summary: 'Keep sealed ballots',
  description:
    'Each ballot is judged on its own. Safe to repeat: a ballot that arrives again is kept once, ' +
    'and its receipt is the same. A ballot without a verdict is not settled: send it again later.',
  phone: 'may',
  headers: z.object({
    'content-encoding': z.string().optional().describe('gzip, or nothing'),
    [DIGEST_HEADER]: z.string().optional().describe('sha-256 of the body (RFC 9530), checked'),
  }),
  json: PushRequest,
  answer: { description: 'What became of each ballot.', json: PushReply },
  problems: [
    'malformed',
    'digest-differs',
    'unknown-device',
    'too-large',
    'too-many',
    'unsupported-encoding',
    'unavailable',
  ],
})

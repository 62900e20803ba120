import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { BYTES, ZIP } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { z } from 'zod'

export const putPackageBack = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/package',
  who: admin,
  log: 'package.put-back',
  tag: 'Office',
  summary: 'Put a published package back that is no longer as it was published',
  description: 'Only a file with one of the two published digests is taken, whoever kept it.',
  param: RoundParam,
  files: [ZIP, BYTES],
  answer: {
    description: 'Which of the two packages it was.',
    json: z.object({ package: z.enum(['office', 'public']) }),
  },
  problems: ['malformed', 'not-found', 'conflict', 'too-large'],
})

import { admin } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import {
  BatchList,
  BatchParam,
  HowMany,
  MadeBatch,
  NewBatch,
  OneCode,
  RevokedCode,
} from './distribution-schemas.ts'

export const listBatches = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/batches',
  who: ['admin', 'supervisor'],
  tag: 'Distribution',
  summary: 'Bulks of one-time invitations: issued, opened, spent',
  param: RoundParam,
  answer: { description: 'The newest first.', json: BatchList },
  problems: ['not-found'],
})

export const makeBatch = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/batches',
  who: admin,
  log: 'invitation.made',
  tag: 'Distribution',
  summary: 'Make one-time invitations in bulk',
  description: 'Their codes can be taken out for an hour, by whoever made them; then never again.',
  param: RoundParam,
  json: NewBatch,
  answer: { description: 'They stand.', json: MadeBatch },
  problems: ['malformed', 'not-found', 'frozen-round', 'too-many'],
})

export const renewBatch = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/batches/:batch/renew',
  who: admin,
  log: 'invitation.renewed',
  tag: 'Distribution',
  summary: 'Make the codes again that nobody has used; the old ones open nothing any more',
  param: BatchParam,
  answer: { description: 'How many were replaced.', json: MadeBatch },
  problems: ['malformed', 'not-found', 'frozen-round', 'conflict', 'too-many'],
})

export const revokeBatch = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/batches/:batch/revoke',
  who: admin,
  log: 'invitation.withdrawn',
  tag: 'Distribution',
  summary: 'Take back what nobody has used of a bulk',
  param: BatchParam,
  answer: { description: 'How many were good before.', json: HowMany },
  problems: ['malformed', 'not-found', 'frozen-round', 'too-many'],
})

export const revokeInvitation = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/batches/revoke-code',
  who: admin,
  log: 'invitation.revoked',
  tag: 'Distribution',
  summary: 'Take back one invitation by its code',
  param: RoundParam,
  json: OneCode,
  answer: { description: 'What came of it.', json: RevokedCode },
  problems: ['malformed', 'not-found', 'frozen-round', 'too-many'],
})

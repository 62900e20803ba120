import { BackupState } from '@phieu/survey'
import { z } from 'zod'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { Box, BoxKeyWish, BoxOpenWish, TakeInWish, TakenIn } from './box-schemas.ts'

export const getBox = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/box',
  who: readers,
  tag: 'Office',
  summary: 'What lies in the ballot box of a round, unopened, and how far its count is',
  param: RoundParam,
  answer: { description: 'Numbers alone.', json: Box },
  problems: ['not-found'],
})

export const makeBoxKey = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/box/key',
  who: admin,
  log: 'box-key.made',
  tag: 'Office',
  summary: 'Say what named people’s ballots are sealed to, before the round opens',
  description:
    'Once more as long as the round is a draft: sheets may be spoilt. The private half of a key on sheets never comes to the server before the closing.',
  param: RoundParam,
  json: BoxKeyWish,
  answer: { description: 'The box with its key.', json: Box },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const openBox = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/box/open',
  who: ['admin', 'council'],
  log: 'box.opened',
  tag: 'Office',
  summary: 'Open the envelopes of named people with the key of a sheet, after the closing',
  description: 'The key is held in memory for as long as the count runs, and written nowhere.',
  param: RoundParam,
  json: BoxOpenWish,
  answer: { description: 'The box; its count goes on.', json: Box },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const takeRevoked = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/box/revoked',
  who: admin,
  log: 'box.revoked-taken',
  tag: 'Office',
  summary: 'Lay envelopes that came by rights taken back with the others',
  description:
    'As long as named people’s envelopes are unopened: they are opened with these and bear no mark. Those that are not taken stay sealed.',
  param: RoundParam,
  answer: { description: 'The box.', json: Box },
  problems: ['not-found', 'conflict'],
})

export const takeIn = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/box/taken-in',
  who: admin,
  log: 'box.taken-in',
  tag: 'Office',
  summary: 'Lay envelopes into the box that were refused, or that a rescue file of a phone brings',
  description:
    'What comes with a right, a signature or work that holds is laid as if its phone had sent it. Everything else that is sealed to this round is laid on the word of the office: an open one is held after the count, a named one lies unopened with those whose rights were taken back. The same envelope lies there once, by whatever ways it comes.',
  param: RoundParam,
  json: TakeInWish,
  verbatim: true,
  answer: { description: 'What became of them.', json: TakenIn },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const getEpoch = endpoint({
  method: 'GET',
  path: '/api/epoch',
  who: 'anyone',
  tag: 'Phone',
  summary: 'Which life of the database answers, and how far its verified backups reach',
  answer: { description: 'Phones keep their envelopes by it.', json: BackupState },
  problems: [],
})

export const getLeaves = endpoint({
  method: 'GET',
  path: '/api/results/:round/leaves/:bucket',
  who: 'anyone',
  tag: 'Everyone',
  summary: 'Digests of the envelopes of a round, by their first hexadecimal digits',
  description:
    'One digit to four, or `all`: whoever looks for one envelope asks for so many that nobody is told which, and no more than some ten thousands. Final once the round is published, when its package has them all.',
  param: RoundParam.extend({ bucket: z.string().regex(/^([0-9a-f]{1,4}|all)$/) }),
  answer: { description: 'Sorted.', json: z.array(z.string()) },
  problems: ['not-found', 'too-many'],
})

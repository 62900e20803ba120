import { RoundId, UnitId } from '@phieu/survey'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { BYTES } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import {
  NewObjection,
  OwnReplies,
  Replies,
  ReplyAnswer,
  ReplyFileQuery,
  ReplyPeriodWish,
} from './reply-schemas.ts'

const ObjectionParam = RoundParam.extend({
  approval: z.coerce.number().int().min(1).max(1_000_000),
  unit: UnitId,
})
const OwnParam = z.object({ round: RoundId })

export const listReplies = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/replies',
  who: ['admin', 'council'],
  tag: 'Office',
  summary: 'Until when units may object to their provisional results, and what they objected',
  param: RoundParam,
  answer: { description: 'The period and the objections.', json: Replies },
  problems: ['not-found'],
})

export const setReplyPeriod = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/replies',
  who: ['admin'],
  log: 'reply-period.set',
  tag: 'Office',
  summary: 'Show every unit its approved figures until a day; again: another last day',
  param: RoundParam,
  json: ReplyPeriodWish,
  answer: { description: 'The period and the objections.', json: Replies },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const answerObjection = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/replies/:approval/:unit',
  who: ['admin', 'council'],
  log: 'objection.answered',
  tag: 'Office',
  summary: 'Answer the objection of a unit, once',
  param: ObjectionParam,
  json: ReplyAnswer,
  answer: { description: 'The period and the objections.', json: Replies },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const takeReplyFile = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/replies/:approval/:unit/file',
  who: ['admin', 'council'],
  log: 'objection-file.exported',
  tag: 'Office',
  summary: 'The file that came with an objection',
  param: ObjectionParam,
  answer: { description: 'The file as it came.', files: [BYTES] },
  problems: ['malformed', 'not-found'],
})

export const listOwnReplies = endpoint({
  method: 'GET',
  path: '/api/mine/unit/replies',
  who: ['unit'],
  tag: 'Own part',
  summary: 'The provisional results that the own unit is shown, and its objections',
  answer: { description: 'The last approval first.', json: OwnReplies },
  problems: [],
})

export const objectToResult = endpoint({
  method: 'POST',
  path: '/api/mine/unit/replies/:round',
  who: ['unit'],
  log: 'objection.made',
  tag: 'Own part',
  summary: 'Object to the own provisional result, once, while its period lasts',
  param: OwnParam,
  json: NewObjection,
  answer: { description: 'As it stands now.', json: OwnReplies },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const addReplyFile = endpoint({
  method: 'POST',
  path: '/api/mine/unit/replies/:round/file',
  who: ['unit'],
  log: 'objection-file.added',
  tag: 'Own part',
  summary: 'Add one file to the own objection: PDF, JPEG or PNG of at most 5 MB',
  param: OwnParam,
  query: ReplyFileQuery,
  files: [BYTES],
  answer: { description: 'As it stands now.', json: OwnReplies },
  problems: ['malformed', 'not-found', 'conflict', 'too-large'],
})

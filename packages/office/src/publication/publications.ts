import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import { ZIP } from '../media-types.ts'
import { PublicationEntry, PublicationList, PublishWish } from '../results/result-schemas.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { z } from 'zod'

export const publishRound = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/publish',
  who: admin,
  log: 'round.published',
  tag: 'Office',
  summary: 'Count every ballot anew and publish the result of an approved round, once and for all',
  param: RoundParam,
  json: PublishWish,
  answer: { description: 'What was published.', status: 201, json: PublicationEntry },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const listPublications = endpoint({
  method: 'GET',
  path: '/api/publications',
  who: readers,
  tag: 'Office',
  summary: 'What was published, the last one first',
  answer: { description: 'The publications.', json: PublicationList },
  problems: [],
})

// Nothing in it is hidden.
export const takeOfficePackage = endpoint({
  method: 'GET',
  path: '/api/publications/:publication/package.zip',
  who: admin,
  log: 'package.exported',
  tag: 'Office',
  summary: 'The whole package of a publication, for the office alone: nothing in it is hidden',
  param: z.object({ publication: z.string().min(1).max(64) }),
  answer: { description: 'The package; `X-File-SHA256` has its digest.', files: [ZIP] },
  problems: ['not-found'],
})

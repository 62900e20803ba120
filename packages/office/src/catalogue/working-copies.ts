import { CopyParam } from './catalogue-schemas.ts'
import { DefinitionRef } from '@phieu/survey'
import { admin, readers } from '../account/roles.ts'
import { endpoint } from '../endpoint.ts'
import {
  BeginningWish,
  FixWish,
  SaveWish,
  Saved,
  WorkingCopyDetail,
  WorkingCopyList,
} from './working-copy-schemas.ts'
import { z } from 'zod'

export const listWorkingCopies = endpoint({
  method: 'GET',
  path: '/api/working-copies',
  who: readers,
  tag: 'Office',
  summary: 'Definitions that are being edited, the last saved first',
  answer: {
    description: 'Who began and saved each, and how much keeps it from being a version.',
    json: WorkingCopyList,
  },
  problems: [],
})

export const getWorkingCopy = endpoint({
  method: 'GET',
  path: '/api/working-copies/:id',
  who: readers,
  tag: 'Office',
  summary: 'A definition that is being edited',
  param: CopyParam,
  answer: { description: 'The working copy as it stands.', json: WorkingCopyDetail },
  problems: ['malformed', 'not-found'],
})

export const beginWorkingCopy = endpoint({
  method: 'POST',
  path: '/api/working-copies',
  who: admin,
  log: 'working-copy.begun',
  tag: 'Office',
  summary: 'Begin to edit a version of a definition, or a new definition',
  json: BeginningWish,
  answer: { description: 'The working copy as it stands.', status: 201, json: WorkingCopyDetail },
  problems: ['malformed', 'not-found'],
})

export const saveWorkingCopy = endpoint({
  method: 'POST',
  path: '/api/working-copies/:id',
  who: admin,
  log: 'working-copy.saved',
  tag: 'Office',
  summary: 'Save what was edited as the next revision',
  description:
    'Safe to repeat. `conflict` when another revision stands, or a version was made of it: nothing is overwritten.',
  param: CopyParam,
  json: SaveWish,
  verbatim: true,
  answer: { description: 'The revision that stands now.', json: Saved },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const fixDefinition = endpoint({
  method: 'POST',
  path: '/api/working-copies/:id/fix',
  who: admin,
  log: 'definition.fixed',
  tag: 'Office',
  summary: 'Make the next version of a working copy; a version never changes',
  param: CopyParam,
  json: FixWish,
  answer: { description: 'The version; asking again brings the same one.', json: DefinitionRef },
  problems: ['malformed', 'not-found', 'conflict', 'faulty-definition'],
})

export const discardWorkingCopy = endpoint({
  method: 'POST',
  path: '/api/working-copies/:id/discard',
  who: admin,
  log: 'working-copy.discarded',
  tag: 'Office',
  summary: 'Discard a working copy; versions stay',
  param: CopyParam,
  answer: { description: 'It is gone.', json: z.object({ discarded: z.boolean() }) },
  problems: ['malformed'],
})

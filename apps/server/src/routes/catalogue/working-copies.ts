import { createRoute, z } from '@hono/zod-openapi'
import { DefinitionRef, findWorkingFaults } from '@phieu/survey'
import {
  beginWorkingCopy,
  fixWorkingCopy,
  nextVersion,
  saveWorkingCopy,
} from '../../catalogue/working-copies.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import type { WorkingCopy } from '../../store/catalogue/working-copy-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import {
  BeginningWish,
  FixWish,
  Saved,
  SaveWish,
  WorkingCopyDetail,
  WorkingCopyList,
  type WorkingCopyEntry,
} from './working-copy-schemas.ts'

export const CopyParam = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) })

const getCopies = createRoute({
  method: 'get',
  path: '/',
  tags: ['Office'],
  summary: 'Definitions that are being edited, the last saved first',
  responses: {
    200: {
      description: 'Who began and saved each, and how much keeps it from being a version.',
      content: { 'application/json': { schema: WorkingCopyList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

const detail = {
  description: 'The working copy as it stands.',
  content: { 'application/json': { schema: WorkingCopyDetail } },
}

const getCopy = createRoute({
  method: 'get',
  path: '/{id}',
  tags: ['Office'],
  summary: 'A definition that is being edited',
  request: { params: CopyParam },
  responses: {
    200: detail,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postCopy = createRoute({
  method: 'post',
  path: '/',
  tags: ['Office'],
  summary: 'Begin to edit a version of a definition, or a new definition',
  request: { body: { content: { 'application/json': { schema: BeginningWish } }, required: true } },
  responses: {
    201: detail,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postSave = createRoute({
  method: 'post',
  path: '/{id}',
  tags: ['Office'],
  summary: 'Save what was edited as the next revision',
  description:
    'Safe to repeat. `conflict` when another revision stands, or a version was made of it: nothing is overwritten.',
  request: {
    params: CopyParam,
    body: { content: { 'application/json': { schema: SaveWish } }, required: true },
  },
  responses: {
    200: {
      description: 'The revision that stands now.',
      content: { 'application/json': { schema: Saved } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'conflict'),
  },
})

const postFix = createRoute({
  method: 'post',
  path: '/{id}/fix',
  tags: ['Office'],
  summary: 'Make the next version of a working copy; a version never changes',
  request: {
    params: CopyParam,
    body: { content: { 'application/json': { schema: FixWish } }, required: true },
  },
  responses: {
    200: {
      description: 'The version; asking again brings the same one.',
      content: { 'application/json': { schema: DefinitionRef } },
    },
    ...problemResponses(
      'malformed',
      'sign-in-needed',
      'forbidden',
      'not-found',
      'conflict',
      'faulty-definition',
    ),
  },
})

const postDiscard = createRoute({
  method: 'post',
  path: '/{id}/discard',
  tags: ['Office'],
  summary: 'Discard a working copy; versions stay',
  request: { params: CopyParam },
  responses: {
    200: {
      description: 'It is gone.',
      content: { 'application/json': { schema: z.object({ discarded: z.boolean() }) } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden'),
  },
})

/** `GET` and `POST /api/working-copies`, and what is done with each */
export function workingCopyRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .openapi(getCopies, async (c) => {
      const copies = await store.listWorkingCopies()
      return c.json({ copies: copies.map(writeEntry) }, 200)
    })
    .openapi(getCopy, async (c) => {
      const copy = await store.findWorkingCopy(c.req.valid('param').id)
      if (!copy) throw unknownCopy()
      return c.json(await writeDetail(copy), 200)
    })
    .openapi(postCopy, async (c) => {
      const beginning = c.req.valid('json')
      const copy = await beginWorkingCopy(services, beginning, officeUserOf(c))
      if (!copy) throw new ProblemError('not-found', 'There is no such version to begin with.')
      noteForLog(c, { copy: copy.id, definition: copy.definition.id })
      return c.json(await writeDetail(copy), 201)
    })
    .openapi(postSave, async (c) => {
      const edited = c.req.valid('json')
      const { id } = c.req.valid('param')
      const result = await saveWorkingCopy(services, id, edited, officeUserOf(c))
      if (!result) throw unknownCopy()
      const { copy, outcome } = result
      if (outcome === 'overtaken') throw overtaken(copy)
      noteForLog(c, { definition: copy.definition.id, revision: copy.revision })
      const next = await nextVersion(store, copy.definition.id)
      return c.json(
        { revision: copy.revision, saved: deed(copy.saved, copy.savedAt), nextVersion: next },
        200,
      )
    })
    .openapi(postFix, async (c) => {
      const { id } = c.req.valid('param')
      const wish = c.req.valid('json')
      const fixing = await fixWorkingCopy(services, id, wish, officeUserOf(c))
      if (fixing.outcome === 'unknown') throw unknownCopy()
      if (fixing.outcome === 'faulty') {
        const faults = fixing.faults.map(({ kind, message }) => ({
          code: kind,
          row: null,
          column: null,
          message,
        }))
        throw new ProblemError('faulty-definition', faults[0]?.message.en, {}, { faults })
      }
      if (fixing.outcome !== 'fixed') throw new ProblemError('conflict', OVERTAKEN)
      noteForLog(c, {
        definition: fixing.version.id,
        version: fixing.version.version,
        reason: wish.reason,
      })
      return c.json(fixing.version, 200)
    })
    .openapi(postDiscard, async (c) => {
      const { id } = c.req.valid('param')
      const copy = await store.findWorkingCopy(id)
      const discarded = await store.discardWorkingCopy(id)
      noteForLog(c, { definition: copy?.definition.id ?? '', discarded })
      return c.json({ discarded }, 200)
    })

  async function writeDetail(copy: WorkingCopy): Promise<z.infer<typeof WorkingCopyDetail>> {
    const { id, revision, definition, begunFrom, fixedAs } = copy
    return {
      id,
      revision,
      definition,
      begunFrom,
      fixedAs,
      started: deed(copy.started, copy.startedAt),
      saved: deed(copy.saved, copy.savedAt),
      nextVersion: await nextVersion(store, definition.id),
    }
  }
}

const OVERTAKEN = 'Another revision stands; what was edited was not saved over it.'

function overtaken({ saved, savedAt, fixedAs }: WorkingCopy): ProblemError {
  const since = `${saved.name}, ${savedAt}`
  const detail = fixedAs === null ? `${OVERTAKEN} (${since})` : `It became version ${fixedAs}.`
  return new ProblemError('conflict', detail)
}

function unknownCopy(): ProblemError {
  return new ProblemError('not-found', 'There is no such working copy.')
}

function deed({ name }: { name: string }, at: string) {
  return { by: name, at }
}

function writeEntry(copy: WorkingCopy): z.infer<typeof WorkingCopyEntry> {
  const { id, definition, begunFrom } = copy
  return {
    id,
    definition: definition.id,
    begunFrom,
    items: definition.blocks.reduce((sum, { items }) => sum + items.length, 0),
    faults: findWorkingFaults(definition).length,
    started: deed(copy.started, copy.startedAt),
    saved: deed(copy.saved, copy.savedAt),
  }
}

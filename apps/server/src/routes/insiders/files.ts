import { createRoute } from '@hono/zod-openapi'
import { Language } from '@phieu/survey'
import type { Context } from 'hono'
import { z } from 'zod'
import { previewOf } from '../../imports/preview.ts'
import { askedBlocks } from '../../insiders/asked-units.ts'
import { compareLists, toWrite, type ListChange } from '../../insiders/change-list.ts'
import { openGroupDesk, requireDone, type GroupDesk } from '../../insiders/load-group.ts'
import { insiderTemplate } from '../../insiders/insider-template.ts'
import { readInsiderFile } from '../../insiders/read-insider-file.ts'
import type { Services } from '../../services.ts'
import type { InsiderFacts } from '../../store/insiders/insider-store.ts'
import { writePreview } from '../imports/file-imports.ts'
import { fileBody } from '../imports/import-schemas.ts'
import { GroupParam, InsiderImportQuery, InsiderPreview, MissingQuery } from './insider-schemas.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { newUuid } from '../../insiders/new-uuid.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter, problemResponses } from '../../http/router.ts'
import { sendTemplate, TemplateName, templateResponse } from '../imports/templates.ts'

const tags = ['Insiders']

const getTemplate = createRoute({
  method: 'get',
  path: '/{round}/insiders/{group}/{template}',
  tags,
  summary: 'An empty list of a group, to be filled in and imported',
  request: {
    params: GroupParam.extend({ template: TemplateName }),
    query: z.object({ language: Language.default('vi') }),
  },
  responses: {
    200: templateResponse,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

const postPreview = createRoute({
  method: 'post',
  path: '/{round}/insiders/{group}/preview',
  tags,
  summary: 'What a file would change in the list, or what is wrong with it; changes nothing',
  request: { params: GroupParam, query: MissingQuery, body: fileBody },
  responses: {
    200: {
      description: 'Either faults by their cells, or changes and the digest to import them with.',
      content: { 'application/json': { schema: InsiderPreview } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found', 'too-large'),
  },
})

const postImport = createRoute({
  method: 'post',
  path: '/{round}/insiders/{group}/import',
  tags,
  summary: 'Import a list as it was previewed: all of it, or nothing',
  description: 'Safe to repeat: a list that stands already changes nothing.',
  request: { params: GroupParam, query: InsiderImportQuery, body: fileBody },
  responses: {
    204: { description: 'The list is so.' },
    ...problemResponses(
      'malformed',
      'sign-in-needed',
      'forbidden',
      'not-found',
      'conflict',
      'too-large',
    ),
  },
})

/** Template, preview and import of a group's list. No file of it is kept, and no history of names. */
export function insiderFileRoutes(services: Services) {
  const { store, now, randomBytes } = services

  async function deskOf({ round, group }: { round: string; group: string }) {
    return openGroupDesk(services, await roundPlanOf(services, round), group)
  }

  return createRouter()
    .openapi(getTemplate, async (c) => {
      const { template: asked, ...place } = c.req.valid('param')
      const { language } = c.req.valid('query')
      const { group, plan } = await deskOf(place)
      const template = insiderTemplate(group, askedBlocks(plan, group.id), language)
      return sendTemplate(c, plan, `insiders-${group.id}`, { template, asked, at: now() })
    })
    .openapi(postPreview, async (c) => {
      const desk = await deskOf(c.req.valid('param'))
      const preview = await readPreview(c, desk, c.req.valid('query').missing)
      return c.json({ ...writePreview(preview), changes: preview.changes.map(shown) }, 200)
    })
    .openapi(postImport, async (c) => {
      const desk = await deskOf(c.req.valid('param'))
      const { digest, missing, reason } = c.req.valid('query')
      const preview = await readPreview(c, desk, missing)
      const isDone = preview.faults.length === 0 && preview.changes.length === 0
      if (!isDone && preview.digest !== digest) requireDone('overtaken')

      const { place, plan, standing, drawn } = desk
      const changes = toWrite(preview.changes, plan, drawn, () => newUuid(randomBytes))
      const wish = { standing, changes, today: plan.dayAt(now()) }
      requireDone(await store.changeInsiders(place, wish))
      noteForLog(c, { reason, ...countKinds(preview.changes) })
      return c.body(null, 204)
    })
}

async function readPreview(c: Context, desk: GroupDesk, missing: 'keep' | 'remove') {
  const bytes = new Uint8Array(await c.req.raw.arrayBuffer())
  const { people, faults } = readInsiderFile(bytes, desk.rateable)
  const changes = faults.length > 0 ? [] : compareLists(desk.standing, people, missing)
  const { round, group } = desk.place
  return previewOf(`${round} ${group} ${missing}`, bytes, { changes, faults })
}

function shown(change: ListChange) {
  return {
    kind: change.kind,
    before: 'before' in change ? shownFacts(change.before) : null,
    after: 'after' in change ? shownFacts(change.after) : null,
  }
}

function shownFacts({ name, position, contact, notUnits, blocks }: InsiderFacts) {
  return { name, position, contact: contact ?? null, notUnits, blocks }
}

function countKinds(changes: readonly ListChange[]) {
  const count = (kind: ListChange['kind']) => changes.filter((each) => each.kind === kind).length
  return { added: count('added'), changed: count('changed'), removed: count('removed') }
}

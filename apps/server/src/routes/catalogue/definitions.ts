import { createRoute, z } from '@hono/zod-openapi'
import { findDefinition, listDefinitions } from '../../catalogue/catalogue.ts'
import { definitionEntry, readOffice } from '../../catalogue/entries.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { DefinitionDetail, DefinitionList } from './catalogue-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getDefinitions = createRoute({
  method: 'get',
  path: '/',
  tags: ['Office'],
  summary: 'Every version of every definition, the shipped one among them',
  responses: {
    200: {
      description: 'By name, the latest version first, with the rounds that are pinned to each.',
      content: { 'application/json': { schema: DefinitionList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

/** One version of a definition, in an address. */
export const VersionParam = z.object({
  id: z.string(),
  version: z.coerce.number().int().min(1).max(1_000_000),
})

const getDefinition = createRoute({
  method: 'get',
  path: '/{id}/{version}',
  tags: ['Office'],
  summary: 'One version of a definition; it never changes',
  request: { params: VersionParam },
  responses: {
    200: {
      description: 'The whole definition.',
      content: { 'application/json': { schema: DefinitionDetail } },
    },
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `GET /api/definitions` and `GET /api/definitions/:id/:version` */
export function definitionRoutes({ store }: Services) {
  return createRouter()
    .openapi(getDefinitions, async (c) => {
      const office = await readOffice(store)
      const definitions = await listDefinitions(store)
      return c.json({ definitions: definitions.map((each) => definitionEntry(each, office)) }, 200)
    })
    .openapi(getDefinition, async (c) => {
      const { id, version } = c.req.valid('param')
      const found = await findDefinition(store, { id, version })
      if (!found) throw new ProblemError('not-found', `There is no ${id} version ${version}.`)
      const about = definitionEntry(found, await readOffice(store))
      return c.json({ about, definition: found.content }, 200)
    })
}

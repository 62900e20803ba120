import { createRoute, z } from '@hono/zod-openapi'
import { findRegistry, listRegistries } from '../../catalogue/catalogue.ts'
import { readOffice, registryEntry } from '../../catalogue/entries.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { RegistryDetail, RegistryList } from './catalogue-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getRegistries = createRoute({
  method: 'get',
  path: '/',
  tags: ['Office'],
  summary: 'Every registry: those of the office and those that are shipped, by name',
  responses: {
    200: {
      description: 'The registries, with the number of units of each block.',
      content: { 'application/json': { schema: RegistryList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

const getRegistry = createRoute({
  method: 'get',
  path: '/{id}',
  tags: ['Office'],
  summary: 'One registry: its units in the official order, and its lineage',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: {
      description: 'The registry as it stands; it never changes under its name.',
      content: { 'application/json': { schema: RegistryDetail } },
    },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `GET /api/registries` and `GET /api/registries/:id` */
export function registryRoutes({ store }: Services) {
  return createRouter()
    .openapi(getRegistries, async (c) => {
      const office = await readOffice(store)
      const registries = await listRegistries(store)
      return c.json({ registries: registries.map((each) => registryEntry(each, office)) }, 200)
    })
    .openapi(getRegistry, async (c) => {
      const { id } = c.req.valid('param')
      const found = await findRegistry(store, id)
      if (!found) throw new ProblemError('not-found', `There is no registry ${id}.`)
      const about = registryEntry(found, await readOffice(store))
      return c.json({ about, registry: found.content }, 200)
    })
}

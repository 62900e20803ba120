import { endpoints } from '@phieu/office'
import { findRegistry, listRegistries } from '../../catalogue/catalogue.ts'
import { readOffice, registryEntry } from '../../catalogue/entries.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/registries` and `GET /api/registries/:id` */
export function registryRoutes({ store }: Services) {
  return createRouter()
    .handle(endpoints.listRegistries, async () => {
      const office = await readOffice(store)
      const registries = await listRegistries(store)
      return { registries: registries.map((each) => registryEntry(each, office)) }
    })
    .handle(endpoints.getRegistry, async ({ param }) => {
      const { id } = param
      const found = await findRegistry(store, id)
      if (!found) throw new ProblemError('not-found', `There is no registry ${id}.`)
      const about = registryEntry(found, await readOffice(store))
      return { about, registry: found.content }
    })
}
